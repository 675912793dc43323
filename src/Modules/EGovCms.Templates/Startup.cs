using EGovCms.Admin.Abstractions;
using EGovCms.Data;
using EGovCms.Data.Changes;
using EGovCms.Modules;
using EGovCms.Recipes;
using EGovCms.Templates.Editing;
using EGovCms.Templates.Navigation;
using EGovCms.Templates.Preview;
using EGovCms.Templates.Recipes;
using EGovCms.Templates.Store;
using EGovCms.Templates.Themes;
using EGovCms.Tenancy.Security;
using EGovCms.Theming.Templates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Templates;

/// <summary>The tenant's own templates and its choice of theme.</summary>
public sealed class Startup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddEntityModel<TemplateModel>().AddMigration<TemplatesMigration>();
        services.AddSingleton<TemplateCache>();
        services.AddSingleton<ITenantTemplates>(p => p.GetRequiredService<TemplateCache>());
        services.AddSingleton<IChangeObserver>(p => p.GetRequiredService<TemplateCache>());
        services.AddScoped<TemplateStore>();
        services.AddScoped<TemplateChecks>();
        services.AddScoped<ThemeChoices>();
        services.AddScoped<INavigationProvider, TemplatesNavigation>();
        services.AddSingleton<IPermissionProvider, TemplatesPermissionProvider>();
        services.AddRecipeStep<ThemesStep>().AddRecipeStep<TemplatesStep>();
        services.AddRecipeExport<ThemesExport>().AddRecipeExport<TemplatesExport>();
    }

    /// <inheritdoc />
    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes)
    {
        app.UseMiddleware<PreviewMiddleware>();
        routes.MapTemplates();
        routes.MapThemes();
    }
}
