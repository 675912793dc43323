using System.Text.Json;
using EGovCms.Data.Changes;
using EGovCms.Theming.Caching;

namespace EGovCms.Portal.Entries;

/// <summary>An item came to columns, changed in them or left them: their pages go. A page of a module came, changed or went: what shows anything goes.</summary>
internal sealed class EntryPageChanges : IPageChanges
{
    public const string ChangeKind = "portal.listed";

    /// <summary>Of an entry that a module put in.</summary>
    public const string EntryKind = "portal.entry";

    public bool TryGetTags(ChangeEntry entry, ICollection<string> tags)
    {
        if (entry.Kind == EntryKind)
        {
            tags.Add(PageTag.Content);
            return true;
        }

        if (entry.Kind != ChangeKind)
            return false;
        if (entry.Data is { ValueKind: JsonValueKind.Object } data && data.TryGetProperty(nameof(ListedChange.Terms), out var terms))
        {
            foreach (var term in terms.EnumerateArray())
                tags.Add(PageTag.Term(term.GetString() ?? ""));
        }

        return true;
    }
}
