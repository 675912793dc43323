using EGovCms.Tenancy;

namespace EGovCms.Web.Composition;

/// <summary>Reads what the installation's configuration says of tiers: when idle tenants are let go, and profiles that every tenant may give.</summary>
internal static class TierConfiguration
{
    /// <summary><c>FeatureProfiles:{name}</c> is a list of features, or <c>Allow</c>, <c>Deny</c> and <c>Quota</c>.</summary>
    public static void Read(IConfiguration configuration, TenancyOptions options)
    {
        options.UnloadIdleAfter = TimeSpan.FromMinutes(configuration.GetValue("Tenancy:IdleMinutes", options.UnloadIdleAfter.TotalMinutes));
        if (configuration["SignOn:Authority"] is { Length: > 0 })
            options.ImpliedFeatures.Add(SignOn);
        foreach (var section in configuration.GetSection("FeatureProfiles").GetChildren())
        {
            options.Profiles.Add(new TenantProfile
            {
                Name = section.Key,
                Allow = section.GetSection("Allow").Get<string[]>() ?? (section.GetSection("0").Exists() ? section.Get<string[]>() : null) ?? [],
                Deny = section.GetSection("Deny").Get<string[]>() ?? [],
                Quota = section.GetSection("Quota").Get<TenantQuota>() ?? new TenantQuota(),
            });
        }
    }

    // The portal is the provider; only who is found on a host of its own pays for being a client.
    private static IEnumerable<string> SignOn(ShellSettings tenant) =>
        tenant.IsDefault ? ["EGovCms.SignOn"] : tenant.Hosts.Count > 0 ? ["EGovCms.SignOn.Client"] : [];
}
