using EGovCms.Search.Abstractions;
using EGovCms.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Search.Documents;

/// <summary>Writes the tenant's documents into the platform's table, and only what differs from what stands there. Scoped.</summary>
internal sealed class SearchDocumentTable(SearchPlatformDb platform, ShellSettings tenant, SearchNews news, TimeProvider time)
{
    /// <summary>Brings these ids of a source into line: those without a document are forgotten.</summary>
    public async Task WriteAsync(string source, IReadOnlyCollection<string> ids, IReadOnlyCollection<SearchDocument> documents, CancellationToken cancellation)
    {
        if (ids.Count == 0)
            return;
        await using var transaction = await platform.Database.BeginTransactionAsync(cancellation);
        var revision = await TakeRevisionsAsync(ids.Count, cancellation);
        var rows = await platform.Documents.Where(row => row.Tenant == tenant.Name && row.Source == source && ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellation);
        var found = documents.ToDictionary(document => document.Id, StringComparer.Ordinal);
        var now = time.GetUtcNow().UtcDateTime;
        foreach (var id in ids)
        {
            var row = rows.GetValueOrDefault(id);
            if (found.TryGetValue(id, out var document) && row is null)
                platform.Add(row = new SearchDocumentRow { Tenant = tenant.Name, Source = source, Id = id });
            if (row is not null && (document is null ? row.Forget() : row.Take(document)))
                (row.Revision, row.WrittenUtc) = (revision++, now);
        }

        await platform.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        platform.ChangeTracker.Clear();
        news.Tell();
    }

    /// <summary>Ids of the documents that a source has in the table.</summary>
    public async Task<HashSet<string>> IdsAsync(string source, CancellationToken cancellation) =>
        [.. await platform.Documents.Where(row => row.Tenant == tenant.Name && row.Source == source && !row.IsGone).Select(row => row.Id).ToListAsync(cancellation)];

    /// <summary>The sources that have been asked for all they have, as <see cref="MarkAsync"/> noted it.</summary>
    public async Task<string> SourcesAsync(CancellationToken cancellation) =>
        await platform.Tenants.AsNoTracking().Where(row => row.Tenant == tenant.Name).Select(row => row.Sources).FirstOrDefaultAsync(cancellation) ?? "";

    public async Task MarkAsync(string sources, CancellationToken cancellation)
    {
        if (await platform.Tenants.FirstOrDefaultAsync(row => row.Tenant == tenant.Name, cancellation) is not { } row)
            platform.Add(row = new SearchTenantRow { Tenant = tenant.Name });
        row.Sources = sources;
        await platform.SaveChangesAsync(cancellation);
        platform.ChangeTracker.Clear();
    }

    /// <summary>Names of sources that have documents in the table.</summary>
    public Task<List<string>> KnownAsync(CancellationToken cancellation) =>
        platform.Documents.Where(row => row.Tenant == tenant.Name && !row.IsGone).Select(row => row.Source).Distinct().ToListAsync(cancellation);

    // The row is locked from here to the commit.
    private async Task<long> TakeRevisionsAsync(int count, CancellationToken cancellation)
    {
        await platform.Counter.ExecuteUpdateAsync(set => set.SetProperty(row => row.Revision, row => row.Revision + count), cancellation);
        return await platform.Counter.AsNoTracking().Select(row => row.Revision).SingleAsync(cancellation) - count + 1;
    }
}
