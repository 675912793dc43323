using EGovCms.Modules;
using EGovCms.Tenancy;
using EGovCms.Theming.Assets;
using EGovCms.Theming.Localisation;
using EGovCms.Theming.Pages;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Theming.Liquid;

/// <summary>Where a render takes place: in a request, or (a notice by e-mail, say) outside of one.</summary>
internal sealed record RenderEnvironment
{
    public required IServiceProvider Services { get; init; }

    public required ShellSettings Tenant { get; init; }

    public required IReadOnlyList<ModuleInfo> Modules { get; init; }

    public required AssetUrls Assets { get; init; }

    public required TemplateTexts Texts { get; init; }

    public required PageState Page { get; init; }

    public required TimeProvider Time { get; init; }

    public HttpContext? Http { get; init; }

    /// <summary>The tenant's prefix.</summary>
    public string PathBase => Http is null ? (Tenant.Prefix.Length == 0 ? "" : "/" + Tenant.Prefix) : Http.Request.PathBase.ToUriComponent();
}
