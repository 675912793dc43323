using EGovCms.Admin.Abstractions;
using EGovCms.Contents.Abstractions;
using EGovCms.Modules;
using EGovCms.Taxonomies.Admin.Fields;
using EGovCms.Taxonomies.Admin.Terms;
using EGovCms.Taxonomies.Admin.Tree;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Taxonomies.Admin;

/// <summary>The administration of taxonomies: the tree of columns, a column's form, and the field that picks one.</summary>
public sealed class AdminStartup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddSingleton<IPermissionProvider, TaxonomyPermissionProvider>();
        services.AddScoped<INavigationProvider, TaxonomyNavigation>();
        services.AddScoped<TaxonomyStore>();
        services.AddScoped<TermLanguages>();
        services.AddFieldEditor<TaxonomyFieldEditor>();
        services.AddPartEditor<TaxonomyPartEditor>();
    }

    /// <inheritdoc />
    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes)
    {
        TreeEndpoints.Map(routes);
        TermEndpoints.Map(routes);
    }
}
