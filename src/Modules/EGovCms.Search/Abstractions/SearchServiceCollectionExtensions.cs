using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Search.Abstractions;

/// <summary>What a feature's start-up class calls to have its documents found.</summary>
public static class SearchServiceCollectionExtensions
{
    /// <summary>Adds a source of documents. It does nothing where the search over all sites is not enabled.</summary>
    public static IServiceCollection AddSearchSource<TSource>(this IServiceCollection services)
        where TSource : class, ISearchSource =>
        services.AddScoped<ISearchSource, TSource>();
}
