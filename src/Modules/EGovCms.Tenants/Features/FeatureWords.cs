using EGovCms.Modules;
using Microsoft.Extensions.Localization;

namespace EGovCms.Tenants.Features;

/// <summary>A feature's name and description in the reader's language; for a feature that this module has no words for, those of its manifest.</summary>
internal sealed class FeatureWords(IStringLocalizer<TenantsText> text, ModuleCatalog catalog)
{
    public string Name(FeatureInfo feature) => Find("FeatureName_" + Key(feature.Id)) ?? feature.Name;

    public string Name(string id) => catalog.TryGetFeature(id, out var feature) ? Name(feature) : id;

    public string Description(FeatureInfo feature) => Find("FeatureText_" + Key(feature.Id)) ?? feature.Description;

    public string Category(FeatureInfo feature) => feature.Category.Length > 0
        ? Find("Category_" + feature.Category.Replace(" ", "", StringComparison.Ordinal)) ?? feature.Category
        : text["Feature_Other"];

    private string? Find(string key) => text[key] is { ResourceNotFound: false } found ? found.Value : null;

    private static string Key(string id) => id.Replace('.', '_');
}
