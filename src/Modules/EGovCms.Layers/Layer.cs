using System.Text.Json.Nodes;

namespace EGovCms.Layers;

/// <summary>A set of widgets that are shown where its rule holds.</summary>
public sealed record Layer
{
    public string Name { get; init; } = "";

    public string Description { get; init; } = "";

    /// <summary>An expression such as <c>isHomepage() &amp;&amp; isAnonymous()</c>; empty when <see cref="LayerRule"/> decides.</summary>
    public string Rule { get; init; } = "";

    /// <summary>Orchard Core's tree of conditions, all of which must hold; null when <see cref="Rule"/> decides.</summary>
    public JsonObject? LayerRule { get; init; }
}
