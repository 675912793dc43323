using EGovCms.Modules;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EGovCms.Tenancy.Tests.Support;

/// <summary>Endpoints that tell which tenant serves, and where it thinks it is.</summary>
internal sealed class ProbeStartup(RequestGate gate) : StartupBase
{
    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (HttpContext context) => Tell(context));
        routes.MapGet("/where/{**rest}", (HttpContext context) => Tell(context));
        routes.MapGet("/count", (OneTenant one) => $"{one.Name} {one.Next()}");
        routes.MapGet("/alive", async (OneTenant one) =>
        {
            await Task.Yield();
            return one.IsDisposed ? "disposed" : one.Name;
        });
        routes.MapGet("/slow", async (OneTenant one) =>
        {
            await gate.PassAsync();
            return one.IsDisposed ? "disposed" : one.Name;
        });
    }

    private static string Tell(HttpContext context) =>
        $"{context.Features.Get<ITenantFeature>()!.Settings.Name} {context.Request.PathBase}|{context.Request.Path}";
}
