using EGovCms.Contents.Abstractions.Shortcodes;
using EGovCms.Modules;
using EGovCms.Recipes;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Contents.Shortcodes;

/// <summary>The feature <c>EGovCms.Shortcodes</c>.</summary>
[ForFeature("EGovCms.Shortcodes")]
public sealed class ShortcodesStartup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<ShortcodeService>();
        services.AddSingleton<IShortcode, ImageShortcode>();
        services.AddSingleton<IShortcode, VideoShortcode>();
        services.AddSingleton<IShortcode, AudioShortcode>();
        services.AddSingleton<IShortcode, AssetUrlShortcode>();
        services.AddSingleton<IShortcode, LocaleShortcode>();
        services.AddRecipeStep<ShortcodeTemplatesStep>();
    }
}
