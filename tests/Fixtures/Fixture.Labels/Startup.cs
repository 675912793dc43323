using EGovCms.Modules;
using Fixture.Words;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Fixture.Labels;

public sealed class Startup : StartupBase
{
    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes) =>
        routes.MapGet("/labels/words", () => Word.Say()).AllowAnonymous();
}
