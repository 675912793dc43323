using System.Globalization;
using EGovCms.Admin.Abstractions;
using EGovCms.Queries.DataSets;
using EGovCms.Tenancy;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace EGovCms.Queries.Pulls;

/// <summary>Checks what was chosen, and stores it. Scoped.</summary>
internal sealed class PullDesk(PullStore store, DataSetStore sets, IEnumerable<IPull> pulls, IOptions<PullOptions> options, ShellSettings tenant, IStringLocalizer<QueriesText> text)
{
    public PullChoices Choices { get; } = PullChoices.Of(options.Value, tenant.Name);

    public Task<PullRow?> FindAsync(string set, CancellationToken cancellation) => store.FindAsync(set, cancellation);

    /// <summary>The form before anything was chosen: with the first that there is.</summary>
    public PullInput Begin() => new()
    {
        Kind = (Choices.HasFolder ? PullKind.Folder : Choices.Connections.Count > 0 ? PullKind.Database : PullKind.Http).ToString(),
        Connection = string.Concat(Choices.Connections.Take(1)),
        Host = string.Concat(Choices.Hosts.Take(1)),
    };

    public async Task<FormErrors> SaveAsync(string dataSet, PullInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        var errors = new FormErrors();
        var kind = Named<PullKind>(input.Kind, nameof(input.Kind), errors);
        var rhythm = Named<PullRhythm>(input.Rhythm, nameof(input.Rhythm), errors);
        if (!TimeOnly.TryParseExact(input.At, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at))
            errors.Add(nameof(input.At), text["Desk_NoTime"]);
        var source = input.ToSource(kind);
        if (errors.IsEmpty && pulls.First(pull => pull.Kind == kind).Check(source) is { } wrong)
            errors.Add(wrong.Field, text[wrong.Text]);
        if (errors.IsEmpty && await sets.FindAsync(dataSet, cancellation) is { } set)
            await store.SaveAsync(set, source, rhythm, (at.Hour * 60) + at.Minute, input.IsOn, cancellation);
        return errors;
    }

    private T Named<T>(string name, string field, FormErrors errors)
        where T : struct, Enum
    {
        if (Enum.GetNames<T>().Contains(name, StringComparer.Ordinal))
            return Enum.Parse<T>(name);
        errors.Add(field, text["Desk_Choose"]);
        return default;
    }
}
