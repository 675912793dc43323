using System.Text.Json.Nodes;
using EGovCms.Content.Items;

namespace EGovCms.Taxonomies.Terms;

/// <summary>The item is a tree of terms.</summary>
public sealed class TaxonomyPart : ContentPart
{
    /// <summary>The content type of its terms.</summary>
    public string TermContentType { get; set; } = "";

    /// <summary>Content items as JSON, each with the terms below it under <c>Terms</c>.</summary>
    public JsonArray Terms { get; set; } = [];
}
