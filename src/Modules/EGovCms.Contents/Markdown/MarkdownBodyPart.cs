using EGovCms.Content.Items;

namespace EGovCms.Contents.Markdown;

/// <summary>A body written in Markdown; shown as sanitised HTML.</summary>
public sealed class MarkdownBodyPart : ContentPart
{
    public string Markdown { get; set; } = "";
}
