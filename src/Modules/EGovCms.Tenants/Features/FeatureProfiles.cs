using EGovCms.Modules;
using EGovCms.Tenancy;
using Microsoft.Extensions.Configuration;

namespace EGovCms.Tenants.Features;

/// <summary>
/// Which features a tenant may switch on: configuration <c>FeatureProfiles:{name}</c> lists ids, <c>*</c> at the end for all that begin so.
/// A tenant without a profile is not limited by one; an unknown profile allows nothing new.
/// </summary>
internal sealed class FeatureProfiles(IConfiguration configuration, ShellSettings tenant)
{
    public bool Allows(FeatureInfo feature)
    {
        if (feature.DefaultTenantOnly && !tenant.IsDefault)
            return false;
        if (feature.AlwaysEnabled || string.IsNullOrEmpty(tenant.Profile))
            return true;
        var patterns = configuration.GetSection("FeatureProfiles:" + tenant.Profile).Get<string[]>() ?? [];
        return patterns.Any(p => p.EndsWith('*')
            ? feature.Id.StartsWith(p[..^1], StringComparison.OrdinalIgnoreCase)
            : string.Equals(p, feature.Id, StringComparison.OrdinalIgnoreCase));
    }
}
