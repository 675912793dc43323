using System.Text.Json;
using EGovCms.Data;
using EGovCms.Data.Changes;
using EGovCms.Queries.DataSets;
using EGovCms.Queries.Definitions;
using EGovCms.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Queries.Sharing;

/// <summary>
/// Copies what citizens see of the tenant's systems into the platform's store after a change, where the sites above read it. All of it is made anew from what is
/// true now, so doing it twice does no harm, and a crash in between only delays it.
/// </summary>
internal sealed class QuerySharing(QuerySystems systems, TenantDb db, QueriesPlatformDb platform, ShellSettings tenant) : IChangeConsumer
{
    public string Name => "query-sharing";

    public async Task HandleAsync(IReadOnlyList<ChangeEntry> entries, CancellationToken cancellation)
    {
        if (!entries.Any(entry => entry.Kind is QueryChanges.SystemChanged or QueryChanges.DataSwitched))
            return;
        var shown = (await systems.ListAsync(cancellation)).Where(system => system.State is not QueryState.Draft).ToList();
        var periods = await PeriodsAsync(cancellation);
        await using var transaction = await platform.Database.BeginTransactionAsync(cancellation);
        await platform.Systems.Where(system => system.Tenant == tenant.Name).ExecuteDeleteAsync(cancellation);
        platform.AddRange(shown.Select((system, at) => new SharedQueryRow
        {
            Tenant = tenant.Name,
            Key = system.Key,
            Name = system.Name,
            State = system.State,
            OpenFromUtc = system.OpenFromUtc,
            OpenUntilUtc = system.OpenUntilUtc,
            Needs = JsonSerializer.Serialize([.. system.Ways.Select(system.LabelsOf)], QueryJson.Readable.IReadOnlyListIReadOnlyListString),
            Periods = JsonSerializer.Serialize([.. periods[system.Key]], QueryJson.Readable.IReadOnlyListString),
            Position = at,
        }));
        await platform.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        platform.ChangeTracker.Clear();
    }

    private async Task<ILookup<string, string>> PeriodsAsync(CancellationToken cancellation) => (await (
        from set in db.Set<DataSetRow>().AsNoTracking()
        join version in db.Set<VersionRow>().AsNoTracking() on set.CurrentVersion equals version.Id
        where version.IsReady
        orderby set.Position descending, set.CreatedUtc descending
        select new { set.System, set.Name }).ToListAsync(cancellation)).ToLookup(set => set.System, set => set.Name, StringComparer.Ordinal);
}
