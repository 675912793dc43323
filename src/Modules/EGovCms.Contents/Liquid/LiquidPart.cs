using EGovCms.Content.Items;

namespace EGovCms.Contents.Liquid;

/// <summary>A body written in Liquid, rendered within the limits of templates.</summary>
public sealed class LiquidPart : ContentPart
{
    public string Liquid { get; set; } = "";
}
