using EGovCms.Tenancy;
using EGovCms.Tenants.Abstractions;
using Microsoft.Extensions.Localization;

namespace EGovCms.Tenants.Setup;

/// <summary>Checks a tenant's settings, new or changed, against each other and against all other tenants.</summary>
internal sealed class TenantRules(IShellHost host, IStringLocalizer<TenantsText> text)
{
    private const int LongestDisplayName = 64;

    /// <summary>What is wrong with a new tenant's name.</summary>
    public IEnumerable<TenantProblem> CheckName(string name)
    {
        if (!TenantAddress.IsName(name))
            yield return Problem("Name", "Name_Invalid", TenantAddress.LongestName);
        else if (ReservedNames.Contains(name))
            yield return Problem("Name", "Name_Reserved", name);
        else if (host.TryGetSettings(name, out var other) && other.State is not (TenantState.Uninitialized or TenantState.Invalid))
            yield return Problem("Name", "Name_Taken", name);
    }

    /// <summary>What is wrong with the rest. Hosts must be normalized already.</summary>
    public IReadOnlyList<TenantProblem> Check(ShellSettings settings) =>
        [.. CheckDisplayName(settings), .. CheckAddress(settings), .. CheckParent(settings), .. CheckQuota(settings)];

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

        foreach (var bad in settings.Hosts.Where(h => TenantAddress.NormalizeHost(h) != h))
            yield return Problem("Hosts", "Host_Invalid", bad);
        if (host.Tenants.FirstOrDefault(t => !Same(t.Name, settings.Name) && TenantAddress.Clash(t, settings)) is { } other)
            yield return Problem(settings.Hosts.Count > 0 ? "Hosts" : "Prefix", "Address_Taken", other.DisplayName.Length > 0 ? other.DisplayName : other.Name);
    }

    private IEnumerable<TenantProblem> CheckParent(ShellSettings settings)
    {
        if (settings.IsDefault || settings.Parent is not { } parent)
            yield break;
        if (!host.TryGetSettings(parent, out var above))
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
        if (Exceeds(settings.Quota.StorageBytes, parent.Quota.StorageBytes) || Exceeds(settings.Quota.ContentItems, parent.Quota.ContentItems)
            || Exceeds(settings.Quota.Users, parent.Quota.Users))
        {
            yield return Problem("Quota", "Quota_AboveParent");
        }
    }

    private static bool Exceeds(long? own, long? parent) => parent is { } limit && (own is null || own > limit);

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    private TenantProblem Problem(string field, string key, params object[] arguments) => new(field, text[key, arguments]);
}
