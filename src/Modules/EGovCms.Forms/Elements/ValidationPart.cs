using EGovCms.Content.Items;

namespace EGovCms.Forms.Elements;

/// <summary>A place for the message of one element.</summary>
public sealed class ValidationPart : ContentPart
{
    public string For { get; set; } = "";
}
