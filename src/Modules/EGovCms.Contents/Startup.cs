using EGovCms.Content;
using EGovCms.Contents.Abstractions;
using EGovCms.Contents.Abstractions.Display;
using EGovCms.Contents.Abstractions.Languages;
using EGovCms.Contents.Abstractions.Routes;
using EGovCms.Contents.Authors;
using EGovCms.Contents.Items;
using EGovCms.Contents.Patterns;
using EGovCms.Contents.Recipes;
using EGovCms.Contents.Sanitizing;
using EGovCms.Modules;
using EGovCms.Recipes;
using EGovCms.Tenancy;
using EGovCms.Theming.Liquid;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Contents;

/// <summary>The feature <c>EGovCms.Contents</c>: content items, their public pages and their recipe steps.</summary>
public sealed class Startup : StartupBase
{
    /// <summary>Segments of the host and of modules that have no content of their own.</summary>
    private static readonly ReservedSegments Reserved = new(
        "Admin", "api", "health", "Contents", "_content", "_framework", "_blazor", "openapi", "scalar", "connect", "signin-oidc", "signout",
        "Login", "Logout", "account", "search", "sitemap", "sitemap.xml", "sitemaps", "robots.txt", "favicon.ico", "rss", "rss.xml", "atom", "atom.xml", "display", "theme.css", "error");

    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContent();
        services.AddHttpContextAccessor();
        services.AddContentHandler<AuthorHandler>();
        foreach (var view in IndexViews.All)
            services.AddSingleton(view);
        services.AddSingleton(Reserved);
        services.AddScoped<IPatternRenderer, PatternRenderer>();
        // Its lists are long, and the same for every tenant.
        services.AddSingleton<IHtmlCleaner>(tenant => tenant.GetRequiredService<Blueprint>().GetOrAdd(typeof(HtmlCleaner), static () => new HtmlCleaner()));
        services.AddLiquid<HtmlLiquid>();
        services.AddLiquid<ItemLiquid>();
        services.AddScoped<IContentShapes, ContentShapes>();
        services.AddScoped<ContentPages>();
        services.AddScoped<HomePages>();
        services.AddScoped<IHomeLanguages>(provider => provider.GetRequiredService<HomePages>());
        services.AddContentSnapshotCache<HomeItems>();
        services.AddContentHandler<HomeItemsChanges>();
        services.AddScoped<ContentDefinitionStep>();
        services.AddScoped<IRecipeStep, ContentDefinitionStep>();
        services.AddScoped<IRecipeStep, ContentStep>();
        services.AddRecipeExport<DefinitionExport>();
        services.AddRecipeExport<ContentExport>();
    }

    /// <inheritdoc />
    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes) => PublicEndpoints.Map(routes);
}
