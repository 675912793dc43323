using EGovCms.Content.Items;

namespace EGovCms.Contents.Title;

/// <summary>The title that an item is listed under.</summary>
public sealed class TitlePart : ContentPart
{
    public string Title { get; set; } = "";
}
