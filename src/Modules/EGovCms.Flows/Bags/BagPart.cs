using System.Text.Json.Nodes;
using EGovCms.Content.Items;

namespace EGovCms.Flows.Bags;

/// <summary>Items that stand inside this one. A type may have several, each under a name of its own.</summary>
public sealed class BagPart : ContentPart
{
    /// <summary>Content items as JSON.</summary>
    public JsonArray ContentItems { get; set; } = [];
}
