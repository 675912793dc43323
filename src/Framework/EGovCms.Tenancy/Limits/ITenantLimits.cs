using EGovCms.Modules;

namespace EGovCms.Tenancy;

/// <summary>What tenants may have and use, as those above them decided. A host service; it reads what the host knows and starts nothing.</summary>
public interface ITenantLimits
{
    /// <summary>The tenant's quota as it stands now: the smaller of its own and its profile's, each in turn.</summary>
    TenantQuota QuotaOf(ShellSettings tenant);

    /// <summary>Whether the tenant may switch the feature on: its own profile and those of the tenants above it all allow it.</summary>
    bool Allows(ShellSettings tenant, FeatureInfo feature);

    /// <summary>The profiles that can be given to tenants below this one: its own, those of the tenants above it, and the installation's.</summary>
    IReadOnlyList<TenantProfile> ProfilesFor(ShellSettings giver);
}
