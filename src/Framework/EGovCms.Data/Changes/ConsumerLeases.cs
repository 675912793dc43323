using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Data.Changes;

/// <summary>
/// The stored state of consumers. A claim is a row that names its owner for a time: it holds between processes on both
/// databases, and ends by itself when its owner dies.
/// </summary>
internal sealed class ConsumerLeases(IServiceScopeFactory scopes, TimeProvider time)
{
    public static readonly TimeSpan Duration = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(5);
    private readonly string _owner = Guid.NewGuid().ToString("N");

    /// <summary>All consumers' rows, made where they are missing: a new consumer begins with the oldest entry kept.</summary>
    public async Task<Dictionary<string, ConsumerRow>> ReadAsync(IReadOnlyCollection<string> names, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TenantDb>();
        var rows = await db.Set<ConsumerRow>().AsNoTracking().ToDictionaryAsync(c => c.Name, cancellation);
        foreach (var name in names.Where(n => !rows.ContainsKey(n)))
        {
            // Another process may be making it just now.
            await db.Database.ExecuteSqlAsync(
                $"""insert into "ChangeConsumers" ("Name", "Position", "Failures") values ({name}, 0, 0) on conflict do nothing""", cancellation);
            rows[name] = new ConsumerRow { Name = name };
        }

        return rows;
    }

    /// <summary>Claims the consumer; the position from which to go on, or null while another pump has it.</summary>
    public async Task<long?> TakeAsync(string name, CancellationToken cancellation)
    {
        var now = Now;
        var until = now + Duration;
        await using var scope = scopes.CreateAsyncScope();
        var consumer = scope.ServiceProvider.GetRequiredService<TenantDb>().Set<ConsumerRow>().AsNoTracking().Where(c => c.Name == name);
        var taken = await consumer.Where(c => c.LeaseOwner == null || c.LeaseOwner == _owner || c.LeaseUntilUtc < now)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.LeaseOwner, _owner).SetProperty(c => c.LeaseUntilUtc, until), cancellation);
        // Read after the claim: the former owner may have gone on since this pump looked.
        return taken == 0 ? null : await consumer.Select(c => c.Position).SingleAsync(cancellation);
    }

    /// <summary>False when the claim was lost.</summary>
    public async Task<bool> RenewAsync(string name, CancellationToken cancellation)
    {
        var until = Now + Duration;
        await using var scope = scopes.CreateAsyncScope();
        return await Mine(scope, name).ExecuteUpdateAsync(set => set.SetProperty(c => c.LeaseUntilUtc, until), cancellation) == 1;
    }

    /// <summary>Notes a handled batch. False when the claim was lost meanwhile: the other owner delivers it again.</summary>
    public async Task<bool> AdvanceAsync(string name, long position, CancellationToken cancellation)
    {
        var until = Now + Duration;
        await using var scope = scopes.CreateAsyncScope();
        return await Mine(scope, name).ExecuteUpdateAsync(
            set => set.SetProperty(c => c.Position, position).SetProperty(c => c.LeaseUntilUtc, until)
                .SetProperty(c => c.Failures, 0).SetProperty(c => c.RetryUtc, (DateTime?)null).SetProperty(c => c.LastError, (string?)null),
            cancellation) == 1;
    }

    /// <summary>Notes a failure and gives the claim back; when to try again.</summary>
    public async Task<DateTime> FailAsync(string name, int failuresBefore, Exception error, CancellationToken cancellation)
    {
        var delay = TimeSpan.FromSeconds(Math.Min(Math.Pow(2, failuresBefore), LongestDelay.TotalSeconds));
        var retry = Now + delay;
        var message = error.Message.Length > 1000 ? error.Message[..1000] : error.Message;
        await using var scope = scopes.CreateAsyncScope();
        await Mine(scope, name).ExecuteUpdateAsync(
            set => set.SetProperty(c => c.Failures, failuresBefore + 1).SetProperty(c => c.RetryUtc, retry)
                .SetProperty(c => c.LastError, message).SetProperty(c => c.LeaseOwner, (string?)null).SetProperty(c => c.LeaseUntilUtc, (DateTime?)null),
            cancellation);
        return retry;
    }

    public async Task ReleaseAsync(string name, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        await Mine(scope, name).ExecuteUpdateAsync(
            set => set.SetProperty(c => c.LeaseOwner, (string?)null).SetProperty(c => c.LeaseUntilUtc, (DateTime?)null), cancellation);
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private IQueryable<ConsumerRow> Mine(AsyncServiceScope scope, string name) =>
        scope.ServiceProvider.GetRequiredService<TenantDb>().Set<ConsumerRow>().Where(c => c.Name == name && c.LeaseOwner == _owner);
}
