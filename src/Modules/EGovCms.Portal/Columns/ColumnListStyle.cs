namespace EGovCms.Portal.Columns;

/// <summary>How a column shows what stands in it.</summary>
internal static class ColumnListStyle
{
    public const string List = nameof(List);

    public const string Pictures = nameof(Pictures);

    public const string Documents = nameof(Documents);

    public const string Leaders = nameof(Leaders);

    public const string Services = nameof(Services);

    public static IReadOnlyList<string> All { get; } = [List, Pictures, Documents, Leaders, Services];
}
