using System.Globalization;
using CsvHelper;
using EGovCms.Audit.Reading;
using EGovCms.Audit.Trail;
using Microsoft.Extensions.Localization;

namespace EGovCms.Audit.Pages;

/// <summary>Entries as CSV, in UTF-8 with a byte order mark, by which spreadsheets know it. Times are in UTC.</summary>
internal sealed class AuditCsv(IStringLocalizer<AuditText> text, AuditWords words)
{
    private static readonly CsvWriterOptions Format = new()
    {
        WriteByteOrderMark = true,
        NewLine = "\r\n",
        // What a user named "=cmd" must not run in a spreadsheet.
        Injection = CsvInjection.Escape,
    };

    public async Task WriteAsync(Stream output, IAsyncEnumerable<AuditEntry> entries, CancellationToken cancellation)
    {
        await using var csv = CsvWriter.Create(output, Format, leaveOpen: true);
        await csv.WriteRecordAsync(
            [text["Csv_Number"], text["Csv_Time"], text["Who"], text["Csv_ActorId"], text["Csv_Address"], text["What"], text["Csv_Action"], text["Object"], text["Csv_Before"], text["Csv_After"], text["Csv_Hash"]],
            cancellation);
        await foreach (var entry in entries.WithCancellation(cancellation))
        {
            await csv.WriteRecordAsync(
            [
                entry.Number?.ToString(CultureInfo.InvariantCulture) ?? "", entry.OccurredUtc.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
                entry.ActorName, entry.ActorId ?? "", entry.Address ?? "", words.Action(entry.Action), entry.Action, entry.Subject, entry.Before ?? "", entry.After ?? "", entry.Hash ?? "",
            ], cancellation);
        }
    }
}
