using EGovCms.Admin.Abstractions;
using EGovCms.Content.Items;
using EGovCms.Contents.Abstractions;

namespace EGovCms.Taxonomies.Admin.Terms;

/// <summary>What the page of a term shows.</summary>
public sealed record TermEditModel
{
    public required ContentItem Taxonomy { get; init; }

    public required ContentItem Term { get; init; }

    /// <summary>The title of the term that a new one is to stand under.</summary>
    public string? Parent { get; init; }

    /// <summary>The term in other languages; null on a site of one.</summary>
    public TermTranslations? Translations { get; init; }

    public required IReadOnlyList<EditorSlot> Slots { get; init; }

    public required FormErrors Errors { get; init; }

    public required bool IsNew { get; init; }
}
