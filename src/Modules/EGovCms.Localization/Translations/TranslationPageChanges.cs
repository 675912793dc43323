using System.Text.Json;
using EGovCms.Data.Changes;
using EGovCms.Theming.Caching;

namespace EGovCms.Localization.Translations;

/// <summary>A translation came, changed or went: the pages that lead to it go.</summary>
internal sealed class TranslationPageChanges : IPageChanges
{
    public const string ChangeKind = "localization.set";

    public static string Tag(string localizationSet) => "localizationset:" + localizationSet;

    public bool TryGetTags(ChangeEntry entry, ICollection<string> tags)
    {
        if (entry.Kind != ChangeKind)
            return false;
        if (entry.Data is { ValueKind: JsonValueKind.Array } sets)
        {
            foreach (var set in sets.EnumerateArray())
                tags.Add(Tag(set.GetString() ?? ""));
        }

        return true;
    }
}
