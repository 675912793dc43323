using EGovCms.Content.Items;

namespace EGovCms.Contents.Abstractions.Languages;

/// <summary>Fits the copy of an item, the beginning of a translation, to its language. Scoped.</summary>
public interface ITranslationStep
{
    /// <summary>Changes the copy before it is stored; returns what its editor should know, localised.</summary>
    Task<IReadOnlyList<string>> FitAsync(ContentItem copy, string culture, CancellationToken cancellation);
}
