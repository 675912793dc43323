using EGovCms.Modules;
using EGovCms.Theming.Pages;
using EGovCms.Theming.Shapes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace Egov.NewModule.Pages;

/// <summary>The module's public page.</summary>
public sealed class PagesStartup : StartupBase
{
    /// <inheritdoc />
    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes) =>
        routes.MapGet("new-module-path", (IStringLocalizer<NewModuleText> text) => new PageResult(new Shape("NewModulePage"))
        {
            Title = [text["Page_Title"]],
            // The page shows nothing that changes.
            DependsOn = [],
        }).AllowAnonymous();
}
