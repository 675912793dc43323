using EGovCms.Data.Changes;
using EGovCms.Search.Documents;
using EGovCms.Search.Finding;
using EGovCms.Search.Text;
using EGovCms.Tenancy;

namespace EGovCms.Search.Unified;

/// <summary>Hears in every process that the city's own words were changed.</summary>
internal sealed class WordsObserver(OwnWordsReader words, SearchNews news, ShellSettings tenant) : IChangeObserver
{
    public void Observe(IReadOnlyList<ChangeEntry> entries)
    {
        if (!tenant.IsDefault || !entries.Any(entry => entry.Kind == "settings.changed" && entry.Subject is nameof(SearchWords) or nameof(SearchAnswers)))
            return;
        words.Forget();
        news.Tell();
    }
}
