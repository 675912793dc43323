namespace EGovCms.Portal.Columns;

/// <summary>The columns beside a page: those below the same top column.</summary>
internal sealed record ColumnSide(ColumnLink Root, IReadOnlyList<ColumnLink> Siblings)
{
    public static ColumnSide From(Column column)
    {
        var root = column.Root;
        return new(new(root.Title, root.Url, root == column, []), ColumnLink.From(root.Children, column, 2));
    }
}
