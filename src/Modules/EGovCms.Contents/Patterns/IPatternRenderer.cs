using EGovCms.Content.Items;

namespace EGovCms.Contents.Patterns;

/// <summary>Makes text from a Liquid pattern in a type's settings, such as <c>{{ ContentItem.DisplayText | slugify }}</c>.</summary>
internal interface IPatternRenderer
{
    /// <summary>Plain text, not encoded. A pattern that cannot be parsed or rendered gives an empty text and is logged.</summary>
    ValueTask<string> RenderAsync(string pattern, ContentItem item, CancellationToken cancellation);
}
