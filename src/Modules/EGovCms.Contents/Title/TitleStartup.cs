using EGovCms.Content;
using EGovCms.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Contents.Title;

/// <summary>The feature <c>EGovCms.Title</c>. Early: other handlers use the display text.</summary>
[ForFeature("EGovCms.Title")]
public sealed class TitleStartup : StartupBase
{
    /// <inheritdoc />
    public override int Order => -10;

    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<TitlePart>();
        services.AddContentSettings<TitlePartSettings>();
        services.AddContentHandler<TitleHandler>();
    }
}
