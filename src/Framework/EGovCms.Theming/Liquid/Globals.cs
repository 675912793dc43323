using EGovCms.Tenancy;
using EGovCms.Tenancy.Security;
using EGovCms.Theming.Display;
using EGovCms.Theming.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Theming.Liquid;

/// <summary>The objects behind the global names, and their members.</summary>
internal static class Globals
{
    public static Dictionary<string, Func<RenderSession, object?>> All { get; } = new(StringComparer.Ordinal)
    {
        ["Site"] = session => session.Site,
        ["Tenant"] = session => session.Services.GetRequiredService<ShellSettings>(),
        ["Platform"] = session => PlatformView.For(session.Services),
        ["Request"] = session => session.Http?.Request,
        ["User"] = session => session.Http?.User,
        ["Culture"] = session => session.UICulture,
        ["Display"] = session => DisplayPreferences.From(session.Http),
        ["Csp"] = session => session.Http?.Features.Get<ICspFeature>(),
        ["Page"] = session => session.Page,
    };
}
