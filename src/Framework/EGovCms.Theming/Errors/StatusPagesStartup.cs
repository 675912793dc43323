using EGovCms.Modules;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace EGovCms.Theming.Errors;

/// <summary>Puts the error pages around everything that a tenant does, right after the language is known. A host adds it to its base start-ups.</summary>
public sealed class StatusPagesStartup : StartupBase
{
    /// <inheritdoc />
    public override int Order => -900;

    /// <inheritdoc />
    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes) => app.UseStatusPages();
}
