using EGovCms.Modules;
using EGovCms.Theming.Caching;
using EGovCms.Theming.Errors;
using EGovCms.Theming.Languages;
using EGovCms.Theming.Liquid;
using EGovCms.Theming.Liquid.Filters;
using EGovCms.Theming.Liquid.Tags;
using EGovCms.Theming.Localisation;
using EGovCms.Theming.Pages;
using EGovCms.Theming.Shapes;
using EGovCms.Theming.Templates;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace EGovCms.Theming;

/// <summary>Adds theming to the tenants of a host.</summary>
public static class ThemingServiceCollectionExtensions
{
    /// <summary>
    /// Registers what a tenant needs to render pages. Called once per blueprint. Needs of the host: <c>IConfiguration</c>,
    /// <c>IWebHostEnvironment</c>, <c>TimeProvider</c>, <c>IShellHost</c>, localization, antiforgery, <c>IHttpContextAccessor</c>.
    /// </summary>
    public static IServiceCollection AddTheming(this IServiceCollection services)
    {
        services.AddSingleton<IConfigureOptions<LiquidOptions>>(provider =>
            new ConfigureOptions<LiquidOptions>(options => provider.GetService<IConfiguration>()?.GetSection(LiquidOptions.Section).Bind(options)));
        services.AddLiquid<FrameworkLiquid>();
        services.AddLiquid<UrlFilters>();
        services.AddLiquid<DateFilters>();
        services.AddLiquid<TextFilters>();
        services.AddLiquid<ShapeFilters>();
        services.AddLiquid<UserFilters>();
        services.AddLiquid<JsonFilters>();
        services.AddLiquid<BodyTags>();
        services.AddLiquid<TemplateTags>();
        services.AddLiquid<HeadTags>();
        services.AddLiquid<FormTags>();
        services.AddLiquid<ShapeTags>();
        services.AddLiquid<ElementTags>();
        services.AddLiquid<CacheTags>();

        services.AddLocalization(options => options.ResourcesPath = "Resources");
        services.AddSingleton<ThemingBlueprint>();
        services.TryAddSingleton<ModuleTexts>();
        services.AddSingleton<TemplateTexts>();
        services.AddSingleton(provider => new TenantTemplateCache(provider.GetRequiredService<ThemingBlueprint>().Engine));
        services.AddSingleton(provider => new TextTemplates(provider.GetRequiredService<ThemingBlueprint>().Engine));
        services.AddSingleton<ITemplateCatalog, TemplateCatalog>();
        services.AddSingleton<ErrorTexts>();
        services.AddScoped<TemplateOverrides>();
        services.AddScoped<RenderSessionFactory>();
        services.AddScoped<PageRenderer>();
        services.AddScoped<ErrorPages>();
        services.AddScoped<IShapeRenderer, ShapeRenderer>();
        services.AddScoped<ITextRenderer, TextRenderer>();
        services.AddTenantPages();
        return services;
    }

    /// <summary>Takes the language of the request from its address, its visitor's choice or the site. Before routing, as it changes the path.</summary>
    public static IApplicationBuilder UseLanguages(this IApplicationBuilder app) => app.UseMiddleware<LanguageMiddleware>();

    /// <summary>Gives errors of the tenant's own pipeline a page of its theme. First in the pipeline.</summary>
    public static IApplicationBuilder UseStatusPages(this IApplicationBuilder app) => app.UseMiddleware<StatusPagesMiddleware>();
}
