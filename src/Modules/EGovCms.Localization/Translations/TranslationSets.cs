using System.Collections.Concurrent;
using EGovCms.Contents.Abstractions.Languages;

namespace EGovCms.Localization.Translations;

/// <summary>The sets of published translations that pages asked for since the last change of any of them.</summary>
internal sealed class TranslationSets
{
    private const int MaxKept = 5_000;

    private readonly ConcurrentDictionary<string, IReadOnlyList<ContentTranslation>> _sets = new(StringComparer.Ordinal);

    public IReadOnlyList<ContentTranslation>? Find(string localizationSet) => _sets.GetValueOrDefault(localizationSet);

    public void Keep(string localizationSet, IReadOnlyList<ContentTranslation> translations)
    {
        if (_sets.Count < MaxKept)
            _sets[localizationSet] = translations;
    }
}
