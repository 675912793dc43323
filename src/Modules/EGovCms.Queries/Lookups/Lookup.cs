using EGovCms.Data.Audit;
using EGovCms.Privacy.Abstractions;
using EGovCms.Protection.Abstractions;
using EGovCms.Queries.Cells;
using EGovCms.Queries.DataSets;
using EGovCms.Queries.Definitions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace EGovCms.Queries.Lookups;

/// <summary>
/// Answers a citizen. All values must match exactly; whether nobody is known by one of them or another is wrong takes the same way, with the same words after the same work. Each question that was
/// looked up is recorded, with its subject masked. Scoped.
/// </summary>
internal sealed class Lookup(CatalogReader catalog, VersionSearch search, IFormGuard guard, IPersonalVault vault, IAuditTrail audit, TimeProvider time, IStringLocalizer<QueriesText> text)
{
    /// <summary>Twenty times a day for one identity card, say; after three misses a question, after ten a pause.</summary>
    public static readonly FormPurpose Purpose = new("queries")
    {
        PerSubject = new(20, TimeSpan.FromDays(1)),
        QuestionAfterMisses = 3,
        PauseAfterMisses = 10,
        MissWindow = TimeSpan.FromMinutes(30),
    };

    /// <summary>Asks. The form must carry what <see cref="IFormGuard.PrepareAsync"/> gave for <see cref="Purpose"/>.</summary>
    public async Task<LookupAnswer> AskAsync(HttpContext http, IFormCollection form, LookupQuestion question)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(question);
        var known = await catalog.ReadAsync(http.RequestAborted);
        if (known.Systems.GetValueOrDefault(question.System) is not { } system || !system.IsOpenAt(time.GetUtcNow().UtcDateTime) || system.Way(question.Way) is not { } way)
            return new(LookupOutcome.Closed);
        var errors = Read(system, way, question.Values, out var values);
        if (errors.Count > 0)
            return new(LookupOutcome.Invalid) { Errors = errors };

        var subject = values[way.Columns.ToList().IndexOf(way.Subject)];
        IReadOnlyList<string> subjects = ["query:" + vault.Hash("queries.subject", $"{system.Key}\n{way.Key}\n{subject}")];
        var verdict = await guard.CheckAsync(Purpose, http, form, subjects);
        if (!verdict.IsAllowed)
            return new(LookupOutcome.Refused) { Verdict = verdict };

        var records = Find(known, system, way.Key, values, question.DataSet);
        if (records.Count == 0)
            guard.Miss(Purpose, http, subjects);
        // Whoever goes away meanwhile has asked nevertheless.
        await audit.RecordAsync(
            "query.asked", system.Key, after: new { Subject = RecordMaker.Masked(system.Column(way.Subject)!.Type, subject), Way = way.Key, Found = records.Count }, cancellation: CancellationToken.None);
        return new(records.Count > 0 ? LookupOutcome.Found : LookupOutcome.NotFound) { Records = records };
    }

    private List<LookupRecord> Find(Catalog known, QuerySystem system, string way, string[] values, string? dataSet) =>
    [
        .. from version in known.Versions[system.Key]
           where dataSet is null || version.DataSet == dataSet
           from row in search.Find(version, way, values)
           select RecordMaker.Make(system, version, row),
    ];

    private Dictionary<string, string> Read(QuerySystem system, WayToAsk way, IReadOnlyDictionary<string, string> typed, out string[] values)
    {
        var errors = new Dictionary<string, string>(StringComparer.Ordinal);
        values = new string[way.Columns.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var column = system.Column(way.Columns[i])!;
            if (CellReader.Read(column with { IsRequired = true }, new SheetCell(typed.GetValueOrDefault(column.Key, "")), out var value) is var fault and not CellFault.None)
                errors.Add(column.Key, text["Fault_" + fault]);
            values[i] = value ?? "";
        }

        return errors;
    }
}
