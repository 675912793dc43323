namespace EGovCms.Search.Text;

/// <summary>The city's own words for searching, a settings section of the portal.</summary>
internal sealed class SearchWords
{
    /// <summary>Words that are never cut: bodies, places, leaders, services.</summary>
    public IReadOnlyList<string> Words { get; set; } = [];

    /// <summary>Groups of words that mean the same.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Synonyms { get; set; } = [];
}
