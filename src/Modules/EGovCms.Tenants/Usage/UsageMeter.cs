using EGovCms.Content.Queries;
using EGovCms.Data.Changes;
using EGovCms.Data.Usage;
using EGovCms.Tenancy;

namespace EGovCms.Tenants.Usage;

/// <summary>Measures what this tenant uses after each change, and tells the platform.</summary>
internal sealed class UsageMeter(ITenantStorage storage, IContentQueries contents, ITenantUsages usages, ShellSettings tenant) : IChangeConsumer
{
    public string Name => "usage";

    public Task HandleAsync(IReadOnlyList<ChangeEntry> entries, CancellationToken cancellation) => MeasureAsync(cancellation);

    public async Task MeasureAsync(CancellationToken cancellation) => await usages.SaveAsync(
        tenant.Name,
        new TenantUsage(await storage.MeasureAsync(cancellation), await contents.CountAsync(new ContentQuery { Status = ContentStatus.Latest }, int.MaxValue, cancellation)),
        cancellation);
}
