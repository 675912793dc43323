using System.Text.Json;
using EGovCms.Data.Changes;
using EGovCms.Theming.Caching;

namespace EGovCms.Portal.Entries;

/// <summary>An item came to columns, changed in them or left them: their pages go.</summary>
internal sealed class EntryPageChanges : IPageChanges
{
    public const string ChangeKind = "portal.listed";

    public bool TryGetTags(ChangeEntry entry, ICollection<string> tags)
    {
        if (entry.Kind != ChangeKind)
            return false;
        if (entry.Data is { ValueKind: JsonValueKind.Array } terms)
        {
            foreach (var term in terms.EnumerateArray())
                tags.Add(PageTag.Term(term.GetString() ?? ""));
        }

        return true;
    }
}
