using EGovCms.Admin.Abstractions;
using EGovCms.Modules;
using EGovCms.Theming.Pages;
using EGovCms.Theming.Shapes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;

namespace Egov.NewModule.Pages;

/// <summary>The module's public page.</summary>
public sealed class PagesStartup : StartupBase
{
    /// <inheritdoc />
    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes) =>
        routes.MapGet("new-module-path", (HttpContext http, IStringLocalizer<NewModuleText> text) => new PageResult(new Shape("NewModulePage"))
        {
            Title = [text["Page_Title"]],
            Breadcrumbs = [new(text["Home"], http.Href("~/")), new(text["Page_Title"], null)],
            // The page shows nothing that changes.
            DependsOn = [],
        }).AllowAnonymous();
}
