using EGovCms.Content.Fields;

namespace EGovCms.Contents.Fields;

/// <summary>A piece of HTML, stored sanitised.</summary>
public sealed class HtmlField : ContentField
{
    public string? Html { get; set; }
}
