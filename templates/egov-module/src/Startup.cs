using EGovCms.Contents.Abstractions.Routes;
using EGovCms.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace Egov.NewModule;

/// <summary>
/// What the module adds to the sites that switch it on. One instance serves all sites with the same features: nothing of one site
/// may stay in its fields.
/// </summary>
public sealed class Startup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services) =>
        // No article may take the path that the module's own pages have.
        services.AddSingleton(new ReservedSegments("new-module-path"));
}
