namespace EGovCms.Tenancy.Routing;

/// <summary>Keeps what a tenant's addresses were when they change.</summary>
internal static class FormerAddresses
{
    private const int Kept = 20;

    /// <summary>The changed settings with the addresses that <paramref name="before"/> had and they have no more.</summary>
    public static ShellSettings Remember(ShellSettings changed, ShellSettings before)
    {
        if (before.State is not (TenantState.Running or TenantState.Disabled)
            || (string.Equals(changed.Prefix, before.Prefix, StringComparison.OrdinalIgnoreCase) && changed.Hosts.SequenceEqual(before.Hosts, StringComparer.OrdinalIgnoreCase)))
        {
            return changed;
        }

        var now = Of(changed).Select(Key).ToHashSet();
        // The root of any host is the portal's: nobody leaves that.
        var former = Of(before).Where(a => a is not { Host: "", Prefix: "" }).Concat(changed.Former)
            .DistinctBy(Key).Where(a => !now.Contains(Key(a))).Take(Kept);
        return changed with { Former = [.. former] };
    }

    private static IEnumerable<FormerAddress> Of(ShellSettings settings) =>
        settings.Hosts.Count == 0 ? [new("", settings.Prefix)] : settings.Hosts.Select(host => new FormerAddress(host, settings.Prefix));

    private static (string, string) Key(FormerAddress address) => (address.Host.ToLowerInvariant(), address.Prefix.ToLowerInvariant());
}
