using EGovCms.Modules;
using EGovCms.Tenancy;
using Microsoft.Extensions.Configuration;

namespace EGovCms.Tenants.Features;

/// <summary>
/// Which features a tenant may switch on: configuration <c>FeatureProfiles:{name}</c> lists ids, <c>*</c> at the end for all that begin so.
/// A tenant without a profile is not limited by one; an unknown profile allows nothing new. What a tenant may not have, those below it may
/// not have either.
/// </summary>
internal sealed class FeatureProfiles(IConfiguration configuration, IShellHost host, ShellSettings tenant)
{
    private const string Section = "FeatureProfiles";

    /// <summary>The profiles of the installation.</summary>
    public IReadOnlyList<string> Names => [.. configuration.GetSection(Section).GetChildren().Select(p => p.Key)];

    public bool Allows(FeatureInfo feature)
    {
        if (feature.DefaultTenantOnly && !tenant.IsDefault)
            return false;
        return feature.AlwaysEnabled || Profiles().All(profile => Allows(profile, feature));
    }

    private bool Allows(string profile, FeatureInfo feature)
    {
        var patterns = configuration.GetSection($"{Section}:{profile}").Get<string[]>() ?? [];
        return patterns.Any(p => p.EndsWith('*')
            ? feature.Id.StartsWith(p[..^1], StringComparison.OrdinalIgnoreCase)
            : string.Equals(p, feature.Id, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The tenant's own profile and those of the tenants above it.</summary>
    private IEnumerable<string> Profiles() =>
        new TenantTree(host.Tenants).AncestorsOf(tenant.Name).Prepend(tenant).Select(t => t.Profile).OfType<string>().Where(p => p.Length > 0);
}
