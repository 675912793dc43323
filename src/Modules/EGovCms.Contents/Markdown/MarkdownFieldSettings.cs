using EGovCms.Contents.Fields;

namespace EGovCms.Contents.Markdown;

/// <summary>Settings of <see cref="MarkdownField"/>.</summary>
public sealed record MarkdownFieldSettings : FieldSettings;
