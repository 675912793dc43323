using EGovCms.Content.Fields;

namespace EGovCms.Contents.Markdown;

/// <summary>A text written in Markdown; shown as sanitised HTML.</summary>
public sealed class MarkdownField : ContentField
{
    public string Markdown { get; set; } = "";
}
