using EGovCms.Data;
using EGovCms.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Queries.Imports;

/// <summary>Stores how far an import is, once a second at most, and hears then whether it was cancelled. The reading thread only leaves word.</summary>
internal sealed class ImportFollower : IAsyncDisposable
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);
    private readonly CancellationTokenSource _ended = new();
    private readonly Task _following;
    private ImportStep? _latest;

    public ImportFollower(ImportRow import, IShellHost shells, ShellSettings tenant, TimeProvider time, CancellationTokenSource stop) =>
        _following = FollowAsync(import.Id, shells, tenant, time, stop);

    public void Report(ImportStep step) => Volatile.Write(ref _latest, step);

    public async ValueTask DisposeAsync()
    {
        // Also called before the import's outcome is stored, which must not be overwritten by a late word of progress.
        if (_ended.IsCancellationRequested)
            return;
        await _ended.CancelAsync();
        await _following.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _ended.Dispose();
    }

    private async Task FollowAsync(string id, IShellHost shells, ShellSettings tenant, TimeProvider time, CancellationTokenSource stop)
    {
        using var timer = new PeriodicTimer(Period, time);
        var isFirst = true;
        do
        {
            if (Volatile.Read(ref _latest) is not { } step)
                continue;
            await using var scope = await shells.CreateScopeAsync(tenant.Name, _ended.Token);
            if (!await StoreAsync(scope.Services.GetRequiredService<TenantDb>(), id, step, isFirst ? time.GetUtcNow().UtcDateTime : null))
                await stop.CancelAsync();
            isFirst = false;
        }
        while (await timer.WaitForNextTickAsync(_ended.Token));
    }

    /// <summary>False when the import is not to go on.</summary>
    private static async Task<bool> StoreAsync(TenantDb db, string id, ImportStep step, DateTime? begun)
    {
        var import = db.Set<ImportRow>().Where(each => each.Id == id && each.State <= ImportState.Indexing);
        if (begun is { } now)
            await import.ExecuteUpdateAsync(set => set.SetProperty(each => each.RunUtc, now).SetProperty(each => each.RunShare, step.Share));
        return await import.ExecuteUpdateAsync(set => set
            .SetProperty(each => each.State, step.State).SetProperty(each => each.RowsDone, step.Rows).SetProperty(each => each.Share, step.Share).SetProperty(each => each.Faults, step.Faults)) > 0;
    }
}
