using EGovCms.Content;
using EGovCms.Contents.Abstractions;
using EGovCms.Modules;
using EGovCms.Theming.Liquid;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Contents.Liquid;

/// <summary>The feature <c>EGovCms.Liquid</c>.</summary>
[ForFeature("EGovCms.Liquid")]
public sealed class LiquidStartup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<LiquidPart>();
        services.AddLiquid<LiquidFilter>();
        services.AddContentHandler<LiquidPartHandler>();
        services.AddPartEditor<LiquidPartEditor>();
    }
}
