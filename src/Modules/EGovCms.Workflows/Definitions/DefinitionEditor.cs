using EGovCms.Data;
using EGovCms.Data.Audit;
using EGovCms.Workflows.Abstractions;
using EGovCms.Workflows.Storage;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Workflows.Definitions;

/// <summary>Drafts, and versions made of them. Cases go on by the version that they began with.</summary>
internal sealed class DefinitionEditor(TenantDb db, DefinitionCheck check, IAuditTrail audit, IWorkflowActors actors, TimeProvider time)
{
    /// <summary>The draft, or the newest version when nothing is being edited; null when there is no such definition.</summary>
    public async Task<EditedDefinition?> ReadAsync(string key, CancellationToken cancellation)
    {
        if (await db.Set<DefinitionRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Key == key, cancellation) is not { } row)
            return null;
        var document = row.Draft ?? await db.Set<VersionRow>().Where(version => version.Key == key && version.Number == row.Published)
            .Select(version => version.Document).FirstAsync(cancellation);
        return new EditedDefinition(WorkflowJson.ReadDefinition(document), row.Draft is not null, row.Published, row.Revision);
    }

    /// <summary>Makes a draft of a new definition; false when the key is taken.</summary>
    public async Task<bool> CreateAsync(WorkflowDefinition definition, CancellationToken cancellation)
    {
        if (await db.Set<DefinitionRow>().AnyAsync(row => row.Key == definition.Key, cancellation))
            return false;
        db.Add(new DefinitionRow { Key = definition.Key, Draft = WorkflowJson.Write(definition), Revision = 1, ChangedUtc = time.GetUtcNow().UtcDateTime });
        audit.Add("workflow.created", definition.Key);
        return await SaveAsync(cancellation);
    }

    /// <summary>Stores the draft; false when someone else was faster.</summary>
    public async Task<bool> SaveDraftAsync(WorkflowDefinition definition, int revision, CancellationToken cancellation)
    {
        if (await FindAsync(definition.Key, revision, cancellation) is not { } row)
            return false;
        row.Draft = WorkflowJson.Write(definition);
        audit.Add("workflow.edited", definition.Key);
        return await SaveAsync(cancellation);
    }

    /// <summary>Makes the draft the newest version, if nothing is wrong with it; false when someone else was faster.</summary>
    public async Task<bool> PublishAsync(string key, int revision, CancellationToken cancellation)
    {
        if (await FindAsync(key, revision, cancellation) is not { Draft: { } draft } row || check.Check(WorkflowJson.ReadDefinition(draft)).Any(problem => problem.IsError))
            return false;
        await AddVersionAsync(row, draft, cancellation);
        audit.Add("workflow.published", key, null, new { Version = row.Published });
        return await SaveAsync(cancellation);
    }

    /// <summary>Forgets the draft; one that was never published is gone with it.</summary>
    public async Task<bool> DiscardAsync(string key, int revision, CancellationToken cancellation)
    {
        if (await FindAsync(key, revision, cancellation) is not { } row)
            return false;
        row.Draft = null;
        if (row.Published == 0)
            db.Remove(row);
        audit.Add("workflow.discarded", key);
        return await SaveAsync(cancellation);
    }

    /// <summary>Publishes what a recipe brings; false when it is what counts already.</summary>
    public async Task<bool> ImportAsync(WorkflowDefinition definition, CancellationToken cancellation)
    {
        var document = WorkflowJson.Write(definition);
        var row = await db.Set<DefinitionRow>().FirstOrDefaultAsync(row => row.Key == definition.Key, cancellation);
        if (row is null)
            db.Add(row = new DefinitionRow { Key = definition.Key });
        else if (await db.Set<VersionRow>().AnyAsync(v => v.Key == row.Key && v.Number == row.Published && v.Document == document, cancellation))
            return false;
        row.Revision++;
        await AddVersionAsync(row, document, cancellation);
        audit.Add("workflow.published", row.Key, null, new { Version = row.Published });
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>Removes a version that no case goes or went by; false when there are such cases, or it is the newest.</summary>
    public async Task<bool> RemoveVersionAsync(string key, int number, CancellationToken cancellation)
    {
        var removed = await db.Set<VersionRow>()
            .Where(v => v.Key == key && v.Number == number && !db.Set<CaseRow>().Any(c => c.Definition == key && c.Version == number)
                && !db.Set<DefinitionRow>().Any(d => d.Key == key && d.Published == number))
            .ExecuteDeleteAsync(cancellation);
        if (removed > 0)
            await audit.RecordAsync("workflow.version-removed", key, new { Version = number }, null, CancellationToken.None);
        return removed > 0;
    }

    private async Task<DefinitionRow?> FindAsync(string key, int revision, CancellationToken cancellation)
    {
        var row = await db.Set<DefinitionRow>().FirstOrDefaultAsync(row => row.Key == key && row.Revision == revision, cancellation);
        if (row is null)
            return null;
        row.Revision++;
        row.ChangedUtc = time.GetUtcNow().UtcDateTime;
        return row;
    }

    private async Task AddVersionAsync(DefinitionRow row, string document, CancellationToken cancellation)
    {
        row.Published++;
        row.Draft = null;
        row.ChangedUtc = time.GetUtcNow().UtcDateTime;
        var by = (await actors.CurrentAsync(cancellation)).Name;
        db.Add(new VersionRow { Key = row.Key, Number = row.Published, Document = document, PublishedUtc = row.ChangedUtc, PublishedBy = by });
    }

    private async Task<bool> SaveAsync(CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException) when (db.Database.CurrentTransaction is null)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
