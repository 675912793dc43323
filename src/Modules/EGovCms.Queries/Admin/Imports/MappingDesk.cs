using EGovCms.Admin.Abstractions;
using EGovCms.Queries.Definitions;
using EGovCms.Queries.Imports;
using EGovCms.Queries.Versions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace EGovCms.Queries.Admin.Imports;

/// <summary>Shows which heading goes into which column, and reads what was chosen. Scoped.</summary>
internal sealed class MappingDesk(ImportQueue queue, IStringLocalizer<QueriesText> text)
{
    private const int ExampleLength = 12;

    public static string FieldOf(string column) => "Map." + column;

    /// <exception cref="Sheets.SheetException">The file cannot be read, or has no such sheet.</exception>
    public MappingView Look(QuerySystem system, string upload, string fileName, string? sheet, IFormCollection? typed, CancellationToken cancellation)
    {
        var looked = queue.Look(upload, system, sheet, cancellation);
        return new MappingView
        {
            Upload = upload,
            FileName = fileName,
            Encoding = looked.Format.Encoding,
            Sheet = looked.Format.Sheet,
            Sheets = looked.Format.Sheets,
            Headings = [.. looked.Headings.Select((heading, i) => (heading, Example(looked.First?.ElementAtOrDefault(i) ?? ""))).Where(pair => pair.heading.Length > 0).DistinctBy(pair => pair.heading)],
            Columns = [.. StoredColumns.Of(system).All.Select(column => new MappedColumn(
                column.Key, column.Label, column.Type.ToString(), column.IsRequired, typed is null ? looked.Suggested.GetValueOrDefault(column.Key, "") : typed[FieldOf(column.Key)].ToString()))],
        };
    }

    public FormErrors Check(MappingView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var errors = new FormErrors();
        foreach (var column in view.Columns)
        {
            if (column.IsRequired && column.Heading.Length == 0)
                errors.Add(FieldOf(column.Key), text["Desk_MapNeeded", column.Label]);
            else if (column.Heading.Length > 0 && view.Columns.First(other => other.Heading == column.Heading) is var first && first != column)
                errors.Add(FieldOf(column.Key), text["Desk_MapTwice", column.Heading, first.Label]);
        }

        return errors;
    }

    public static ImportMapping Mapping(MappingView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return new()
        {
            Headings = view.Columns.Where(column => column.Heading.Length > 0).ToDictionary(column => column.Key, column => column.Heading, StringComparer.Ordinal),
            Sheet = view.Sheet,
        };
    }

    /// <summary>Enough to see that the file was read rightly, and no more of whom it is about.</summary>
    private static string Example(string value) => value.Length switch
    {
        0 => "",
        <= 2 => value[..1] + "*",
        _ => value[..Math.Min(ExampleLength, Math.Max(1, value.Length / 3))] + "***",
    };
}
