using EGovCms.Content;
using EGovCms.Contents.Abstractions;
using EGovCms.Data;
using EGovCms.Modules;
using EGovCms.Theming.Liquid;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Contents.Alias;

/// <summary>The feature <c>EGovCms.Alias</c>.</summary>
[ForFeature("EGovCms.Alias")]
public sealed class AliasStartup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<AliasPart>();
        services.AddContentSettings<AliasPartSettings>();
        services.AddEntityModel<AliasModel>();
        services.AddMigration<CreateAliases>();
        services.AddContentHandler<AliasHandler>();
        services.AddScoped<IContentAliases, AliasLookup>();
        services.AddLiquid<AliasLiquid>();
    }
}
