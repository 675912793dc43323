using System.Collections.Frozen;
using EGovCms.Data.Settings;
using EGovCms.Tenancy;
using EGovCms.Theming.Languages;
using EGovCms.Theming.Localisation;
using EGovCms.Theming.Pages;
using EGovCms.Theming.Templates;
using EGovCms.Theming.Themes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Theming.Liquid;

/// <summary>Begins renders in a scope of the tenant: gathers settings and templates, all from memory.</summary>
internal sealed class RenderSessionFactory(
    IServiceProvider services, ThemingBlueprint theming, Blueprint blueprint, ShellSettings tenant, ISettingsStore settings, TenantTemplateCache tenantTemplates)
{
    private static readonly FrozenDictionary<string, Lazy<Template>> None = FrozenDictionary<string, Lazy<Template>>.Empty;

    public async ValueTask<RenderSession> BeginAsync(HttpContext? http, PageState page, CancellationToken cancellation)
    {
        var site = await settings.GetAsync<SiteSettings>(cancellation);
        if (RequestLanguage.Of(http) is { IsPrefixed: true } language)
            site = site.In(language.Content);
        var themes = await settings.GetAsync<ThemeSettings>(cancellation);
        var environment = new RenderEnvironment
        {
            Services = services,
            Tenant = tenant,
            Modules = blueprint.Modules,
            Assets = theming.Assets,
            Texts = services.GetRequiredService<TemplateTexts>(),
            Page = page,
            Time = services.GetRequiredService<TimeProvider>(),
            Http = http,
        };
        return new RenderSession(theming.Engine, await LookupAsync(themes.Site, cancellation), site, environment);
    }

    private async ValueTask<TemplateLookup> LookupAsync(string theme, CancellationToken cancellation)
    {
        var preview = services.GetRequiredService<TemplateOverrides>();
        var overrides = preview.Texts.Count == 0 ? None : TenantTemplateCache.Parse(theming.Engine, preview.Texts);
        var own = services.GetService<ITenantTemplates>() is { } store ? tenantTemplates.Get(await store.GetAsync(cancellation)) : None;
        return new TemplateLookup(overrides, own, theming.Templates(theme), ThemeChain.Current(blueprint, theme));
    }
}
