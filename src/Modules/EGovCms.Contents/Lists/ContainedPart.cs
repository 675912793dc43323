using EGovCms.Content.Items;

namespace EGovCms.Contents.Lists;

/// <summary>The item stands in a list.</summary>
public sealed class ContainedPart : ContentPart
{
    /// <summary>Id of the item that holds it.</summary>
    public string ListContentItemId { get; set; } = "";

    /// <summary>Its place in a list that is ordered.</summary>
    public int Order { get; set; }
}
