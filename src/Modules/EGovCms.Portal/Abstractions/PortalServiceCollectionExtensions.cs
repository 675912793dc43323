using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Portal.Abstractions;

/// <summary>What modules add to the portal.</summary>
public static class PortalServiceCollectionExtensions
{
    /// <summary>Adds a style of blocks of the home page.</summary>
    public static IServiceCollection AddHomeBlock<T>(this IServiceCollection services)
        where T : class, IHomeBlock => services.AddScoped<IHomeBlock, T>();

    /// <summary>Adds pages to <c>/sitemap.xml</c>.</summary>
    public static IServiceCollection AddSiteMapPages<T>(this IServiceCollection services)
        where T : class, ISiteMapPages => services.AddScoped<ISiteMapPages, T>();
}
