using EGovCms.Content.Queries;
using EGovCms.Data.Changes;
using EGovCms.Tenancy;
using EGovCms.Tenancy.Observing;
using EGovCms.Theming.Display;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EGovCms.Theming.Caching;

/// <summary>Keeping public pages: what the host and features register.</summary>
public static class PageCacheServiceCollectionExtensions
{
    /// <summary>One memory for the pages of all tenants. Reads the section <c>OutputCache</c>.</summary>
    public static IServiceCollection AddPageCache(this IServiceCollection hostServices)
    {
        hostServices.AddSingleton(p => ActivatorUtilities.CreateInstance<PageMemory>(p).Observed(p.GetRequiredService<EGovTelemetry>().Meter));
        return hostServices.Configure<TenancyOptions>(options => options.SharedServices.Add(typeof(PageMemory)));
    }

    /// <summary>Pages with these query keys are kept, each by its query. A page with any other key is made for each request.</summary>
    public static IServiceCollection VaryPagesByQuery(this IServiceCollection services, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
            services.AddSingleton(new PageVariation(PageVariationKind.Query, key));
        return services;
    }

    /// <summary>
    /// Pages are kept for each value of a cookie that many visitors have. Few values, or <paramref name="normalize"/> makes them few; it
    /// gives null for a value that nothing is kept for.
    /// </summary>
    public static IServiceCollection VaryPagesByCookie(this IServiceCollection services, string name, Func<string, string?>? normalize = null) =>
        services.AddSingleton(new PageVariation(PageVariationKind.Cookie, name, normalize));

    /// <summary>Tells what a feature's own entries of the change log mean for kept pages.</summary>
    public static IServiceCollection AddPageChanges<T>(this IServiceCollection services)
        where T : class, IPageChanges
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPageChanges, T>());
        return services;
    }

    internal static IServiceCollection AddTenantPages(this IServiceCollection services)
    {
        // A host that does not share one memory gives each tenant its own.
        services.TryAddSingleton<PageMemory>();
        services.AddSingleton<TenantPages>();
        services.AddSingleton<IKeepsMemory>(p => p.GetRequiredService<TenantPages>());
        services.AddSingleton<PageKeys>();
        services.AddSingleton<IRequestGate, PageGate>();
        services.AddSingleton<PageEviction>();
        services.AddSingleton<IChangeObserver>(p => p.GetRequiredService<PageEviction>());
        services.AddSingleton<ICommitObserver>(p => p.GetRequiredService<PageEviction>());
        services.AddPageChanges<ContentPageChanges>();
        services.AddScoped<PartCache>();
        services.AddScoped<PageDependencies>();
        services.AddScoped<IContentReads>(p => p.GetRequiredService<PageDependencies>());
        services.VaryPagesByCookie(DisplayPreferences.CookieName, static value => DisplayPreferences.Parse(value).ToString());
        return services;
    }
}
