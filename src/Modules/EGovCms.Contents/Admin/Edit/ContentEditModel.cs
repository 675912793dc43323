using EGovCms.Admin.Abstractions;
using EGovCms.Content.Definitions;
using EGovCms.Content.Items;
using EGovCms.Contents.Abstractions;

namespace EGovCms.Contents.Admin.Edit;

/// <summary>What the editor's page shows.</summary>
public sealed record ContentEditModel
{
    public required ContentItem Item { get; init; }

    public required ContentTypeDefinition Type { get; init; }

    public required IReadOnlyList<EditorSlot> Slots { get; init; }

    public required FormErrors Errors { get; init; }

    /// <summary>The version that the public sees; null when there is none.</summary>
    public ContentItem? Published { get; init; }

    public bool CanPublish { get; init; }

    public bool CanDelete { get; init; }

    /// <summary>Whether the item has not been stored yet.</summary>
    public bool IsNew => Item.Revision == 0;

    /// <summary>How the item stands with the public.</summary>
    public ContentState State => Item.Published ? ContentState.Published : Published is null ? ContentState.Draft : ContentState.PublishedWithDraft;

    /// <summary>Whether changes may be kept as a draft.</summary>
    public bool Draftable => Type.GetSettings<ContentTypeSettings>().Draftable;
}
