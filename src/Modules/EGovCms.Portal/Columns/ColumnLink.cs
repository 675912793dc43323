namespace EGovCms.Portal.Columns;

/// <summary>A column in a list of columns, as templates see it; current when the page shown is its own or stands below it.</summary>
internal sealed record ColumnLink(string Title, string Url, bool Current, IReadOnlyList<ColumnLink> Children)
{
    /// <summary>The columns with those below them down to <paramref name="depth"/> levels, marked where <paramref name="current"/> lies.</summary>
    public static IReadOnlyList<ColumnLink> From(IReadOnlyList<Column> columns, Column? current, int depth) => depth == 0
        ? []
        : [.. columns.Select(column => new ColumnLink(
            column.Title, column.Target.Length > 0 ? column.Target : column.Url, current?.Way.Contains(column) == true, From(column.Children, current, depth - 1)))];
}
