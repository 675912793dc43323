using EGovCms.Content.Definitions;

namespace EGovCms.Contents.Admin.List;

/// <summary>A page of the list of contents.</summary>
/// <param name="Filter">What was asked.</param>
/// <param name="Types">The types that can be listed.</param>
/// <param name="Filters">What features offer to narrow it by.</param>
/// <param name="Rows">The items.</param>
/// <param name="Next">The key of the next page.</param>
/// <param name="Total">How many there are in all, up to a limit.</param>
public sealed record ContentListModel(
    ContentListFilter Filter, IReadOnlyList<ContentTypeDefinition> Types, IReadOnlyList<OfferedFilter> Filters, IReadOnlyList<ContentListRow> Rows, string? Next, int Total);
