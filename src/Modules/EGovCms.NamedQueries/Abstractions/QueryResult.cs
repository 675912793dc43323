using System.Text.Json.Nodes;
using EGovCms.Content.Items;

namespace EGovCms.NamedQueries.Abstractions;

/// <summary>What a query found: items, or rows.</summary>
public sealed record QueryResult
{
    public IReadOnlyList<ContentItem> Items { get; init; } = [];

    public IReadOnlyList<JsonObject> Rows { get; init; } = [];

    /// <summary>How many there are in all, where the source counts.</summary>
    public long Count { get; init; }
}
