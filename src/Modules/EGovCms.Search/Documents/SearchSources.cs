using System.Globalization;
using EGovCms.Search.Abstractions;

namespace EGovCms.Search.Documents;

/// <summary>How it is noted which sources have been asked for all they have.</summary>
internal static class SearchSources
{
    public static string Describe(IEnumerable<ISearchSource> sources) => string.Join(' ', sources.Select(Describe).Order(StringComparer.Ordinal));

    public static bool Has(string described, ISearchSource source) => described.Split(' ').Contains(Describe(source));

    private static string Describe(ISearchSource source) => string.Create(CultureInfo.InvariantCulture, $"{source.Name}:{source.Version}");
}
