using EGovCms.Content.Items;

namespace EGovCms.Contents.Html;

/// <summary>An HTML body, stored sanitised.</summary>
public sealed class HtmlBodyPart : ContentPart
{
    public string Html { get; set; } = "";
}
