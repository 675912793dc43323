using System.Text.Json.Nodes;

namespace EGovCms.Contents.Abstractions;

/// <summary>An item of a tree that stands inside a content item, and how deep.</summary>
/// <param name="Node">The item's JSON.</param>
/// <param name="Depth">0 at the top.</param>
public sealed record TreeRow(JsonObject Node, int Depth)
{
    /// <summary>The item's id.</summary>
    public string Id => Node["ContentItemId"]?.ToString() ?? "";

    /// <summary>The item's title.</summary>
    public string Title => Node["DisplayText"]?.ToString() ?? "";
}
