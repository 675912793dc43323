using EGovCms.Portal.Abstractions;
using EGovCms.Portal.Entries;

namespace EGovCms.Portal.Columns;

/// <summary>A column's page as templates see it.</summary>
internal sealed record ColumnView(
    string Title, string Description, string ListStyle, ColumnSide Side, IReadOnlyList<EntryView> Items, IReadOnlyList<ColumnGroup> Groups, Pager Pager)
{
    /// <summary>The address of what is new in it, as RSS.</summary>
    public string FeedUrl { get; init; } = "";
}

/// <summary>A column below the one shown, with its newest entries.</summary>
internal sealed record ColumnGroup(string Title, string Url, string ListStyle, IReadOnlyList<EntryView> Items);
