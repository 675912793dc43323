using EGovCms.Data;
using EGovCms.Tenancy;
using EGovCms.Workflows.Storage;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Workflows.Definitions;

/// <summary>Publishes what modules ship, once: what a webmaster made of it since stays.</summary>
internal sealed class SeedDefinitions(TenantDb db, ShippedDefinitions shipped, DefinitionCheck check, TimeProvider time) : ITenantStartTask
{
    public int Order => 110;

    public async Task StartAsync(CancellationToken cancellation)
    {
        var keys = shipped.All.Select(each => each.Definition.Key).ToList();
        if (keys.Count == 0)
            return;
        var known = await db.Set<DefinitionRow>().Where(row => keys.Contains(row.Key)).Select(row => row.Key).ToListAsync(cancellation);
        foreach (var (module, definition) in shipped.All.Where(each => !known.Contains(each.Definition.Key)))
            await PublishAsync(module, definition, cancellation);
    }

    private async Task PublishAsync(string module, Abstractions.WorkflowDefinition definition, CancellationToken cancellation)
    {
        if (check.Check(definition).FirstOrDefault(problem => problem.IsError) is { } problem)
            throw new InvalidOperationException($"The workflow '{definition.Key}' of {module} cannot be used: {problem.Place}: {problem.Message}");
        var now = time.GetUtcNow().UtcDateTime;
        db.Add(new DefinitionRow { Key = definition.Key, Published = 1, Revision = 1, Origin = module, ChangedUtc = now });
        db.Add(new VersionRow { Key = definition.Key, Number = 1, Document = WorkflowJson.Write(definition), PublishedUtc = now });
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException) when (!cancellation.IsCancellationRequested)
        {
            // Another process started the tenant at the same time and was faster.
            db.ChangeTracker.Clear();
            if (!await db.Set<DefinitionRow>().AnyAsync(row => row.Key == definition.Key, cancellation))
                throw;
        }
    }
}
