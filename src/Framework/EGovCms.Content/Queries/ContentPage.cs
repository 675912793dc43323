using EGovCms.Content.Items;

namespace EGovCms.Content.Queries;

/// <summary>A page of items.</summary>
/// <param name="Items">In the query's order.</param>
/// <param name="Next">Key for the next page, or null at the end.</param>
public sealed record ContentPage(IReadOnlyList<ContentItem> Items, string? Next);
