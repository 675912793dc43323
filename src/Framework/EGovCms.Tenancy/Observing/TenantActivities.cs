using EGovCms.Tenancy.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Tenancy.Observing;

/// <inheritdoc cref="ITenantActivities" />
internal sealed class TenantActivities(ShellHost host, TenantTraffics traffics, TimeProvider time) : ITenantActivities
{
    // Before the first tenant: what is there then is the host's.
    private readonly long _hostBytes = GC.GetTotalMemory(forceFullCollection: false);

    public DateTimeOffset SinceUtc { get; } = time.GetUtcNow();

    public async Task<IReadOnlyList<TenantActivity>> ReadAsync(IEnumerable<ShellSettings> tenants)
    {
        var kept = new Dictionary<string, long>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in host.Started)
        {
            await using var scope = host.TryOpenStarted(name);
            if (scope is not null)
                kept[name] = scope.Services.GetServices<IKeepsMemory>().Sum(keeper => keeper.KeptBytes);
        }

        var share = Share(kept.Values.Sum(), kept.Count);
        return [.. tenants.Select(tenant => Of(tenant, kept.TryGetValue(tenant.Name, out var bytes) ? bytes : null, share))];
    }

    private TenantActivity Of(ShellSettings tenant, long? kept, long share)
    {
        var traffic = traffics.Of(tenant.Name).Read();
        return new TenantActivity
        {
            Tenant = tenant,
            IsStarted = kept is not null,
            StartFailed = host.HasFailed(tenant.Name),
            RequestsHour = traffic.RequestsHour,
            RequestsDay = traffic.RequestsDay,
            KeptDay = traffic.KeptDay,
            ErrorsDay = traffic.ErrorsDay,
            Median = traffic.Median,
            P95 = traffic.P95,
            LastRequestUtc = traffic.LastUtc,
            KeptBytes = kept,
            MemoryBytes = kept is { } bytes ? bytes + share : null,
        };
    }

    /// <summary>
    /// What the last collection left alive, without the host's and what tenants are known to keep, in even parts: tenants share so much that no
    /// object belongs to one alone by its type, and walking the heap would stop the process.
    /// </summary>
    private long Share(long kept, int started)
    {
        if (started == 0)
            return 0;
        var alive = GC.GetGCMemoryInfo(GCKind.Any) is { Index: > 0 } last ? last.HeapSizeBytes - last.FragmentedBytes : GC.GetTotalMemory(forceFullCollection: false);
        return Math.Max(0, alive - _hostBytes - kept) / started;
    }
}
