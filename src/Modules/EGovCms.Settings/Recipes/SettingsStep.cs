using System.Text.Json;
using System.Text.Json.Nodes;
using EGovCms.Data.Settings;
using EGovCms.Recipes;
using EGovCms.Settings.Site;
using Microsoft.Extensions.Localization;

namespace EGovCms.Settings.Recipes;

/// <summary>
/// Recipe step <c>settings</c>: each object is a section into which its values are merged. Texts at the top, as Orchard Core
/// writes them (<c>SiteName</c>, <c>TimeZoneId</c>), belong to <see cref="SiteSettings"/>.
/// </summary>
internal sealed class SettingsStep(ISettingsStore settings, IStringLocalizer<SettingsText> text) : IRecipeStep
{
    private const string SiteSection = nameof(SiteSettings);

    /// <summary>Where Orchard Core keeps the site's languages.</summary>
    private const string LocalizationSection = "LocalizationSettings";

    private static readonly Dictionary<string, string> SiteNames = typeof(SiteSettings).GetProperties()
        .Where(p => p.SetMethod is not null).Select(p => (p.Name, p.Name)).Append(("TimeZoneId", nameof(SiteSettings.TimeZone)))
        .ToDictionary(n => n.Item1, n => n.Item2, StringComparer.OrdinalIgnoreCase);

    /// <summary>What Orchard Core's site settings hold for its own pages, resources and secrets: nothing is missing without them.</summary>
    private static readonly HashSet<string> OrchardOnly = new(
        ["AppendVersion", "BaseUrl", "CacheMode", "Calendar", "CdnBaseUrl", "MaxPagedCount", "MaxPageSize", "PageSize", "PageTitleFormat", "ResourceDebugMode", "SiteSalt", "SuperUser", "UseCdn"],
        StringComparer.OrdinalIgnoreCase);

    public string Name => "settings";

    public async Task ExecuteAsync(RecipeStepContext context, CancellationToken cancellation)
    {
        var site = new JsonObject();
        foreach (var (name, value) in context.Step)
        {
            if (string.Equals(name, "name", StringComparison.OrdinalIgnoreCase))
                continue;
            if (string.Equals(name, SiteSection, StringComparison.OrdinalIgnoreCase))
                AddSite(context, site, "." + name, value as JsonObject ?? throw context.Fail("." + name, "A section is an object of names and values."));
            else if (string.Equals(name, LocalizationSection, StringComparison.OrdinalIgnoreCase))
                AddLanguages(context, site, value as JsonObject ?? throw context.Fail("." + name, "A section is an object of names and values."));
            else if (value is JsonObject section)
                context.Changed |= await settings.MergeAsync(name, section, cancellation);
            else
                AddSite(context, site, "", new JsonObject { [name] = value?.DeepClone() });
        }

        if (site.Count > 0)
            context.Changed |= await SaveSiteAsync(context, site, cancellation);
    }

    private static void AddSite(RecipeStepContext context, JsonObject site, string place, JsonObject values)
    {
        foreach (var (name, value) in values)
        {
            if (OrchardOnly.Contains(name) || IsSystemsOwn(name, value))
                continue;
            if (!SiteNames.TryGetValue(name, out var known))
                context.Unknown($"{place}.{name}", $"There is no site setting '{name}'. Known are: {string.Join(", ", SiteNames.Values.Distinct())}.");
            else if (known == nameof(SiteSettings.SupportedCultures))
                site[known] = IsLanguages(value) ? value!.DeepClone() : throw context.Fail($"{place}.{name}", "It must be a list of languages, such as [\"zh-CN\", \"en\"].");
            else if (known == nameof(SiteSettings.Translations))
                site[known] = value is JsonObject ? value.DeepClone() : throw context.Fail($"{place}.{name}", "It must be an object of languages and their words, such as { \"en\": { \"SiteName\": \"…\" } }.");
            else if (value is null || (value is JsonValue text && text.TryGetValue<string>(out _)))
                site[known] = value is null ? "" : value.DeepClone();
            else
                throw context.Fail($"{place}.{name}", "It must be a text.");
        }
    }

    /// <summary>Orchard Core writes no time zone where the server's is meant: the site keeps its own.</summary>
    private static bool IsSystemsOwn(string name, JsonNode? value) =>
        string.Equals(name, "TimeZoneId", StringComparison.OrdinalIgnoreCase) && string.IsNullOrEmpty(value?.ToString());

    private static void AddLanguages(RecipeStepContext context, JsonObject site, JsonObject values)
    {
        foreach (var (name, value) in values)
        {
            if (string.Equals(name, "DefaultCulture", StringComparison.OrdinalIgnoreCase))
                AddSite(context, site, "." + LocalizationSection, new JsonObject { [nameof(SiteSettings.Culture)] = value?.DeepClone() });
            else if (string.Equals(name, nameof(SiteSettings.SupportedCultures), StringComparison.OrdinalIgnoreCase))
                AddSite(context, site, "." + LocalizationSection, new JsonObject { [nameof(SiteSettings.SupportedCultures)] = value?.DeepClone() });
            else
                context.Unknown($".{LocalizationSection}.{name}", "Known are: DefaultCulture, SupportedCultures.");
        }
    }

    private static bool IsLanguages(JsonNode? value) =>
        value is JsonArray languages && languages.All(language => language is JsonValue name && name.TryGetValue<string>(out _));

    private async Task<bool> SaveSiteAsync(RecipeStepContext context, JsonObject values, CancellationToken cancellation)
    {
        var stored = JsonSerializer.SerializeToNode(await settings.GetAsync<SiteSettings>(cancellation))!.AsObject();
        foreach (var (name, value) in values)
            stored[name] = value?.DeepClone();
        foreach (var fault in SiteSettingsRules.Check(stored.Deserialize<SiteSettings>()!))
        {
            if (!context.SkipUnknown || !values.ContainsKey(fault.Field))
                throw context.Fail($".{SiteSection}.{fault.Field}", text[fault.Key, fault.Arguments]);
            context.Unknown($".{SiteSection}.{fault.Field}", text[fault.Key, fault.Arguments]);
            values.Remove(fault.Field);
        }

        return values.Count > 0 && await settings.MergeAsync(SiteSection, values, cancellation);
    }
}
