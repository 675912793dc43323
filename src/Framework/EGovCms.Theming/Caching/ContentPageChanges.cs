using System.Text.Json;
using EGovCms.Content.Items;
using EGovCms.Data.Changes;

namespace EGovCms.Theming.Caching;

/// <summary>What changes of content mean for pages. Definitions are left to the rule for unknown kinds: they change how everything looks.</summary>
internal sealed class ContentPageChanges : IPageChanges
{
    public bool TryGetTags(ChangeEntry entry, ICollection<string> tags)
    {
        switch (entry.Kind)
        {
            case "content.published" or "content.unpublished" or "content.removed":
                tags.Add(PageTag.Content);
                tags.Add(PageTag.Item(entry.Subject));
                if (entry.Data is { ValueKind: JsonValueKind.Object } data && data.TryGetProperty(nameof(ContentChangeData.ContentType), out var type))
                    tags.Add(PageTag.Type(type.GetString() ?? ""));
                return true;
            case "content.saved" or "content.discarded":
                // Drafts are nobody's page.
                return true;
            default:
                return false;
        }
    }
}
