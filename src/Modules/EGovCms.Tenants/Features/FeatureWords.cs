using EGovCms.Modules;
using Microsoft.Extensions.Localization;

namespace EGovCms.Tenants.Features;

/// <summary>
/// A feature's name and description in the reader's language: its module's own texts hold <c>FeatureName_{id}</c> and <c>FeatureText_{id}</c> with
/// the dots as underscores; else those of its manifest are shown.
/// </summary>
internal sealed class FeatureWords(IStringLocalizer<TenantsText> text, ModuleTexts texts, ModuleCatalog catalog)
{
    public string Name(FeatureInfo feature) => Find(feature, "FeatureName_" + Key(feature.Id)) ?? feature.Name;

    public string Name(string id) => catalog.TryGetFeature(id, out var feature) ? Name(feature) : id;

    public string Name(ModuleInfo module) => texts.Find(module.Assembly, module.IsTheme ? "Theme_Name" : "FeatureName_" + Key(module.Id)) ?? module.Manifest.Name;

    public string Description(FeatureInfo feature) => Find(feature, "FeatureText_" + Key(feature.Id)) ?? feature.Description;

    public string Category(FeatureInfo feature) => feature.Category.Length > 0
        ? Category(feature, "Category_" + feature.Category.Replace(" ", "", StringComparison.Ordinal))
        : text["Feature_Other"];

    /// <summary>Categories of the product's own modules are named here; a module may name one of its own.</summary>
    private string Category(FeatureInfo feature, string key) =>
        text[key] is { ResourceNotFound: false } found ? found.Value : Find(feature, key) ?? feature.Category;

    private string? Find(FeatureInfo feature, string key) =>
        catalog.TryGetModule(feature.ModuleId, out var module) ? texts.Find(module.Assembly, key) : null;

    private static string Key(string id) => id.Replace('.', '_');
}
