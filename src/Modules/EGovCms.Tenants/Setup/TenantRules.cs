using EGovCms.Tenancy;
using EGovCms.Tenants.Abstractions;
using Microsoft.Extensions.Localization;

namespace EGovCms.Tenants.Setup;

/// <summary>Checks a tenant's settings, new or changed, against each other, against all other tenants, and against what this tenant may do.</summary>
internal sealed class TenantRules(IShellHost host, ShellSettings self, ITenantLimits limits, IStringLocalizer<TenantsText> text)
{
    private const int LongestDisplayName = 64;

    /// <summary>What is wrong with a new tenant's name.</summary>
    public IEnumerable<TenantProblem> CheckName(string name)
    {
        if (!TenantAddress.IsName(name))
            yield return Problem("Name", "Name_Invalid", TenantAddress.LongestName);
        else if (ReservedNames.Contains(name))
            yield return Problem("Name", "Name_Reserved", name);
        else if (host.TryGetSettings(name, out var other) && (other.State is TenantState.Running or TenantState.Disabled || !IsBelow(other.Name)))
            yield return Problem("Name", "Name_Taken", name);
    }

    /// <summary>Whether this is the default tenant, whose administrators alone run the installation.</summary>
    public bool IsDefault => self.IsDefault;

    /// <summary>Whether the tenant stands below this one, whose administrators alone manage it.</summary>
    public bool IsBelow(string name) => new TenantTree(host.Tenants).IsBelow(name, self.Name);

    /// <summary>What is wrong with the rest. Hosts must be normalized already.</summary>
    public IReadOnlyList<TenantProblem> Check(ShellSettings settings) =>
        [.. CheckDisplayName(settings), .. CheckAddress(settings), .. CheckHosts(settings), .. CheckParent(settings), .. CheckQuota(settings), .. CheckProfile(settings)];

    private IEnumerable<TenantProblem> CheckDisplayName(ShellSettings settings)
    {
        if (settings.DisplayName.Length > LongestDisplayName || settings.DisplayName.Any(char.IsControl) || string.IsNullOrWhiteSpace(settings.DisplayName))
            yield return Problem("DisplayName", "DisplayName_Invalid", LongestDisplayName);
    }

    private IEnumerable<TenantProblem> CheckAddress(ShellSettings settings)
    {
        if (settings.Prefix.Length > 0 && !TenantAddress.IsPrefix(settings.Prefix))
            yield return Problem("Prefix", "Prefix_Invalid", TenantAddress.LongestName);
        else if (settings.Prefix.Length > 0 && ReservedNames.Contains(settings.Prefix))
            yield return Problem("Prefix", "Prefix_Reserved", settings.Prefix);
        else if (!settings.IsDefault && settings.Prefix.Length == 0 && settings.Hosts.Count == 0)
            yield return Problem("Prefix", "Address_Missing");
        else if (host.Tenants.FirstOrDefault(t => !Same(t.Name, settings.Name) && TenantAddress.Clash(t, settings)) is { } other)
            yield return Problem(settings.Hosts.Count > 0 ? "Hosts" : "Prefix", "Address_Taken", other.DisplayName.Length > 0 ? other.DisplayName : other.Name);
    }

    // A tenant with hosts wins over those that answer to any: who could name every host could take the portal's own.
    private IEnumerable<TenantProblem> CheckHosts(ShellSettings settings)
    {
        var kept = host.TryGetSettings(settings.Name, out var stored) ? stored.Hosts : [];
        foreach (var name in settings.Hosts)
        {
            if (TenantAddress.NormalizeHost(name) != name)
                yield return Problem("Hosts", "Host_Invalid", name);
            else if (!self.IsDefault && !kept.Contains(name, StringComparer.OrdinalIgnoreCase) && !self.Hosts.Any(own => TenantAddress.IsUnder(name, own)))
                yield return Problem("Hosts", "Host_NotYours", name);
        }
    }

    private IEnumerable<TenantProblem> CheckParent(ShellSettings settings)
    {
        if (settings.IsDefault || settings.Parent is not { } parent)
            yield break;
        if (!host.TryGetSettings(parent, out var above) || !(Same(above.Name, self.Name) || IsBelow(above.Name)))
            yield return Problem("Parent", "Parent_Unknown", parent);
        else if (Same(parent, settings.Name) || new TenantTree(host.Tenants).IsBelow(above.Name, settings.Name))
            yield return Problem("Parent", "Parent_Circle");
    }

    // A parent cannot hand down more than it was given.
    private IEnumerable<TenantProblem> CheckQuota(ShellSettings settings)
    {
        if (settings.Quota is { StorageBytes: < 0 } or { ContentItems: < 0 } or { Users: < 0 })
            yield return Problem("Quota", "Quota_Negative");
        if (settings.IsDefault || !host.TryGetSettings(settings.Parent ?? ShellSettings.DefaultName, out var parent))
            yield break;
        if (Exceeds(settings.Quota, parent.Quota))
            yield return Problem("Quota", "Quota_AboveParent");

        if (host.Tenants.FirstOrDefault(t => !t.IsDefault && Same(t.Parent ?? ShellSettings.DefaultName, settings.Name) && Exceeds(t.Quota, settings.Quota)) is { } child)
            yield return Problem("Quota", "Quota_BelowChild", child.DisplayName.Length > 0 ? child.DisplayName : child.Name);
    }

    private IEnumerable<TenantProblem> CheckProfile(ShellSettings settings)
    {
        if (settings.Profile is { } profile && !limits.ProfilesFor(ParentOf(settings)).Any(p => Same(p.Name, profile)))
            yield return Problem("Profile", "Profile_Unknown", profile);
    }

    private ShellSettings ParentOf(ShellSettings settings) =>
        host.TryGetSettings(settings.Parent ?? ShellSettings.DefaultName, out var parent) ? parent : self;

    private static bool Exceeds(TenantQuota own, TenantQuota parent) =>
        Exceeds(own.StorageBytes, parent.StorageBytes) || Exceeds(own.ContentItems, parent.ContentItems) || Exceeds(own.Users, parent.Users);

    private static bool Exceeds(long? own, long? parent) => parent is { } limit && (own is null || own > limit);

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    private TenantProblem Problem(string field, string key, params object[] arguments) => new(field, text[key, arguments]);
}
