namespace EGovCms.Contents.Abstractions.Languages;

/// <summary>Finds the translations of items. There when the feature <c>EGovCms.Localization</c> is.</summary>
public interface IContentTranslations
{
    /// <summary>The public items of a set, one for each language in which there is one. One round trip; tells the page what it shows.</summary>
    Task<IReadOnlyList<ContentTranslation>> ListAsync(string localizationSet, CancellationToken cancellation = default);
}
