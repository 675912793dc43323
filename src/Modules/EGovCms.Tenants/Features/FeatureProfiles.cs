using EGovCms.Modules;
using EGovCms.Tenancy;

namespace EGovCms.Tenants.Features;

/// <summary>Which features this tenant may switch on, and which profiles it may give to those below it.</summary>
internal sealed class FeatureProfiles(ITenantLimits limits, ShellSettings tenant)
{
    /// <summary>Names of the profiles that can be given.</summary>
    public IReadOnlyList<string> Names => [.. limits.ProfilesFor(tenant).Select(p => p.Name)];

    public bool Allows(FeatureInfo feature) => limits.Allows(tenant, feature);
}
