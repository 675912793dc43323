using EGovCms.Tenancy;

namespace EGovCms.Statistics.Counting;

/// <summary>A tenant as counting sees it: one for each version of its settings.</summary>
internal sealed class CountedSite(ShellSettings settings)
{
    public const string Feature = "EGovCms.Statistics";

    public string Tenant { get; } = settings.Name;

    /// <summary>Length of the tenant's prefix with the slash before it.</summary>
    public int PrefixLength { get; } = settings.Prefix.Length == 0 ? 0 : settings.Prefix.Length + 1;

    public bool IsCounted { get; } = settings.State is TenantState.Running && settings.Features.Contains(Feature);
}
