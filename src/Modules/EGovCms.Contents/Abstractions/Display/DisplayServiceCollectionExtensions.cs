using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Contents.Abstractions.Display;

/// <summary>What a feature's start-up class calls to take part in showing content.</summary>
public static class DisplayServiceCollectionExtensions
{
    /// <summary>Prepares the shapes of a kind of part.</summary>
    public static IServiceCollection AddPartDisplay<TDisplay>(this IServiceCollection services)
        where TDisplay : class, IPartDisplay =>
        services.AddScoped<IPartDisplay, TDisplay>();
}
