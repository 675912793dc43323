using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Seo.Abstractions;

/// <summary>What modules add to the telling of search engines.</summary>
public static class SeoServiceCollectionExtensions
{
    /// <summary>Adds a search engine that is told of new pages where a webmaster switches it on.</summary>
    public static IServiceCollection AddPushTarget<T>(this IServiceCollection services)
        where T : class, IPushTarget => services.AddSingleton<IPushTarget, T>();
}
