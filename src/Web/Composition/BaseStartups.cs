using EGovCms.Web.Operation;
using StartupBase = EGovCms.Modules.StartupBase;

namespace EGovCms.Web.Composition;

/// <summary>Who is asking.</summary>
internal sealed class AuthenticationStartup : StartupBase
{
    public override int Order => -300;

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes) => app.UseAuthentication();
}

/// <summary>May they.</summary>
internal sealed class AuthorizationStartup : StartupBase
{
    public override int Order => -200;

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes) => app.UseAuthorization();
}

/// <summary>
/// Every request that can change something carries the antiforgery token, whatever its endpoint binds: an author cannot
/// forget it. An endpoint that another program calls with a credential of its own says so by <c>DisableAntiforgery()</c>.
/// </summary>
internal sealed class AntiforgeryStartup : StartupBase
{
    public override int Order => -100;

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes) =>
        app.UseMiddleware<AntiforgeryEverywhere>();
}
