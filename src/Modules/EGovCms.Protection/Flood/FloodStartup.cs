using EGovCms.Modules;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace EGovCms.Protection.Flood;

/// <summary>Stands before all that reads a form or asks who sends it.</summary>
public sealed class FloodStartup : StartupBase
{
    /// <inheritdoc />
    public override int Order => -350;

    /// <inheritdoc />
    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes) => app.UseMiddleware<FloodGate>();
}
