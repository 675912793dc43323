using EGovCms.Data;
using EGovCms.Tenancy;
using EGovCms.Workflows.Abstractions;
using EGovCms.Workflows.Storage;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Workflows.Cases;

/// <summary>Reads a case with all that a command may touch.</summary>
internal sealed class CaseLoader(TenantDb db, IWorkflowDefinitions definitions, CaseWords words, ShellSettings tenant, TimeProvider time)
{
    /// <summary>Null when there is no such case.</summary>
    /// <exception cref="InvalidOperationException">The case's version of the definition is gone.</exception>
    public async Task<CaseWork?> LoadAsync(string caseId, WorkflowActor actor, CancellationToken cancellation)
    {
        if (await db.Set<CaseRow>().FirstOrDefaultAsync(row => row.Id == caseId, cancellation) is not { } found)
            return null;
        var version = await definitions.FindAsync(found.Definition, found.Version, cancellation)
            ?? throw new InvalidOperationException($"Version {found.Version} of the workflow '{found.Definition}' is gone, by which case {caseId} goes.");
        var tasks = await db.Set<TaskRow>().Where(task => task.CaseId == caseId).OrderBy(task => task.Id).ToListAsync(cancellation);
        var deadlines = await db.Set<DeadlineRow>().Where(deadline => deadline.CaseId == caseId).OrderBy(deadline => deadline.Id).ToListAsync(cancellation);
        return new CaseWork(found, version.Definition, tasks, deadlines, words, tenant.Name, actor, time.GetUtcNow().UtcDateTime);
    }

    /// <summary>A case that does not exist yet.</summary>
    public CaseWork Begin(StartCase command, PublishedWorkflow workflow)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var row = new CaseRow
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()).ToString("N"),
            Definition = workflow.Definition.Key,
            Version = workflow.Version,
            SubjectKind = command.Subject.Kind,
            SubjectId = command.Subject.Id,
            Title = command.Title.Length > CaseRow.TitleLength ? command.Title[..CaseRow.TitleLength] : command.Title,
            State = workflow.Definition.Beginning!.Name,
            StartedUtc = now,
            StateSinceUtc = now,
        };
        db.Add(row);
        return new CaseWork(row, workflow.Definition, [], [], words, tenant.Name, command.Actor, now);
    }
}
