using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EGovCms.Theming.Liquid;

/// <summary>What a feature's start-up class calls to extend Liquid.</summary>
public static class LiquidServiceCollectionExtensions
{
    /// <summary>Adds filters, tags or members. <typeparamref name="T"/> must not depend on tenant services.</summary>
    public static IServiceCollection AddLiquid<T>(this IServiceCollection services)
        where T : class, ILiquidExtension
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ILiquidExtension, T>());
        return services;
    }
}
