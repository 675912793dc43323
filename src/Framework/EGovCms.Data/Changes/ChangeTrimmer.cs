using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EGovCms.Data.Changes;

/// <summary>Forgets, now and then, old entries that every consumer of the enabled features has seen.</summary>
internal sealed class ChangeTrimmer(IServiceScopeFactory scopes, IOptions<DataOptions> options, TimeProvider time)
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);
    private DateTimeOffset _next;

    /// <param name="seen">The position that all consumers have reached.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task TrimAsync(long seen, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (now < _next)
            return;
        _next = now + Interval;
        var before = now.UtcDateTime.AddDays(-options.Value.ChangeRetentionDays);
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TenantDb>().Set<ChangeRow>()
            .Where(c => c.OccurredUtc < before && c.Position <= seen).ExecuteDeleteAsync(cancellation);
    }
}
