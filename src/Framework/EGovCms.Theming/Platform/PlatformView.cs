using System.Runtime.CompilerServices;
using EGovCms.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Theming.Platform;

/// <summary>The unified portal and the bodies under it that are running: made anew only when the tenants change.</summary>
internal sealed class PlatformView
{
    private PlatformView(IReadOnlyList<ShellSettings> tenants)
    {
        Portal = tenants.Where(t => t.IsDefault).Select(View).FirstOrDefault();
        Bodies = [.. tenants.Where(t => t is { IsDefault: false, State: TenantState.Running } && IsUnderPortal(t)).OrderBy(t => t.Position).Select(View)];
    }

    public PlatformSite? Portal { get; }

    public IReadOnlyList<PlatformSite> Bodies { get; }

    public static PlatformView For(IServiceProvider services)
    {
        var tenants = services.GetRequiredService<IShellHost>().Tenants;
        var views = services.GetRequiredService<Blueprint>().GetOrAdd(typeof(PlatformView), () => new ConditionalWeakTable<object, PlatformView>());
        return views.GetValue(tenants, _ => new PlatformView(tenants));
    }

    private static bool IsUnderPortal(ShellSettings tenant) =>
        string.IsNullOrEmpty(tenant.Parent) || string.Equals(tenant.Parent, ShellSettings.DefaultName, StringComparison.OrdinalIgnoreCase);

    private static PlatformSite View(ShellSettings tenant)
    {
        var path = tenant.Prefix.Length == 0 ? "/" : $"/{tenant.Prefix}/";
        var url = tenant.Hosts.Count == 0 ? path : $"//{tenant.Hosts[0]}{path}";
        return new PlatformSite(tenant.Name, tenant.DisplayName, url, tenant.Parent);
    }
}
