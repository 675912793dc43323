using EGovCms.Modules;
using Microsoft.Extensions.Options;

namespace EGovCms.Tenancy.Limits;

/// <inheritdoc cref="ITenantLimits" />
internal sealed class TenantLimits(IShellHost host, IOptions<TenancyOptions> options) : ITenantLimits
{
    public TenantQuota QuotaOf(ShellSettings tenant)
    {
        var current = Current(tenant);
        if (current.Profile is not { Length: > 0 } || Find(current) is not { } profile)
            return current.Quota;
        return new TenantQuota
        {
            StorageBytes = Least(current.Quota.StorageBytes, profile.Quota.StorageBytes),
            ContentItems = Least(current.Quota.ContentItems, profile.Quota.ContentItems),
            Users = (int?)Least(current.Quota.Users, profile.Quota.Users),
        };
    }

    public bool Allows(ShellSettings tenant, FeatureInfo feature)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        ArgumentNullException.ThrowIfNull(feature);
        if (feature.DefaultTenantOnly && !tenant.IsDefault)
            return false;
        var current = Current(tenant);
        return feature.AlwaysEnabled || Ancestors(current).Prepend(current).All(t => t.Profile is not { Length: > 0 } || (Find(t) is { } profile && Allows(profile, feature)));
    }

    public IReadOnlyList<TenantProfile> ProfilesFor(ShellSettings giver)
    {
        var current = Current(giver);
        return [.. Ancestors(current).Prepend(current).SelectMany(t => t.Profiles).Concat(options.Value.Profiles)
            .DistinctBy(p => p.Name, StringComparer.OrdinalIgnoreCase)];
    }

    private static bool Allows(TenantProfile profile, FeatureInfo feature) =>
        !profile.Deny.Any(pattern => Matches(pattern, feature.Id)) && (profile.Allow.Count == 0 || profile.Allow.Any(pattern => Matches(pattern, feature.Id)));

    private static bool Matches(string pattern, string id) => pattern.EndsWith('*')
        ? id.AsSpan().StartsWith(pattern.AsSpan(0, pattern.Length - 1), StringComparison.OrdinalIgnoreCase)
        : string.Equals(pattern, id, StringComparison.OrdinalIgnoreCase);

    /// <summary>The profile that the tenant was given, from the nearest tenant above that has one of the name. One that is gone allows nothing new.</summary>
    private TenantProfile? Find(ShellSettings tenant) =>
        Ancestors(tenant).SelectMany(t => t.Profiles).Concat(options.Value.Profiles)
            .FirstOrDefault(p => string.Equals(p.Name, tenant.Profile, StringComparison.OrdinalIgnoreCase));

    // By look-ups: building the whole tree for one question would cost more than the question.
    private IEnumerable<ShellSettings> Ancestors(ShellSettings tenant)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { tenant.Name };
        for (var parent = tenant.Parent; parent is not null && seen.Add(parent) && host.TryGetSettings(parent, out var above); parent = above.Parent)
            yield return above;
        if (seen.Add(ShellSettings.DefaultName) && host.TryGetSettings(ShellSettings.DefaultName, out var root))
            yield return root;
    }

    // A started tenant holds its settings as they were then; a new one is not known yet.
    private ShellSettings Current(ShellSettings tenant) =>
        host.TryGetSettings(tenant.Name, out var current) && current.Version >= tenant.Version ? current : tenant;

    private static long? Least(long? one, long? other) => one is null ? other : other is null ? one : Math.Min(one.Value, other.Value);
}
