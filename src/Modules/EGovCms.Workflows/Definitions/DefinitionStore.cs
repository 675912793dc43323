using EGovCms.Data;
using EGovCms.Workflows.Abstractions;
using EGovCms.Workflows.Storage;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Workflows.Definitions;

/// <inheritdoc cref="IWorkflowDefinitions" />
internal sealed class DefinitionStore(TenantDb db) : IWorkflowDefinitions
{
    private readonly Dictionary<(string, int), PublishedWorkflow> _read = [];

    public async Task<PublishedWorkflow?> FindAsync(string key, CancellationToken cancellation) =>
        Read(await Newest().FirstOrDefaultAsync(version => version.Key == key, cancellation));

    public async Task<PublishedWorkflow?> FindAsync(string key, int version, CancellationToken cancellation) =>
        _read.TryGetValue((key, version), out var known)
            ? known
            : Read(await db.Set<VersionRow>().AsNoTracking().FirstOrDefaultAsync(v => v.Key == key && v.Number == version, cancellation));

    public async Task<IReadOnlyList<PublishedWorkflow>> ListAsync(CancellationToken cancellation) =>
        [.. (await Newest().OrderBy(version => version.Key).ToListAsync(cancellation)).Select(row => Read(row)!)];

    private IQueryable<VersionRow> Newest() =>
        from definition in db.Set<DefinitionRow>().AsNoTracking()
        join version in db.Set<VersionRow>().AsNoTracking()
            on new { definition.Key, Number = definition.Published } equals new { version.Key, version.Number }
        select version;

    // A version never changes, so what this scope has read it need not read again.
    private PublishedWorkflow? Read(VersionRow? row)
    {
        if (row is null)
            return null;
        if (!_read.TryGetValue((row.Key, row.Number), out var read))
            _read[(row.Key, row.Number)] = read = new PublishedWorkflow(WorkflowJson.ReadDefinition(row.Document), row.Number);
        return read;
    }
}
