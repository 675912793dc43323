using EGovCms.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Workflows.Inbox;

/// <summary>What of the platform's store this tenant may see: the tasks that lie with it, and who takes tasks.</summary>
internal sealed class PlatformTasks(WorkflowPlatformDb db, ShellSettings tenant)
{
    /// <summary>Tasks of other tenants' cases that lie with this one.</summary>
    public IQueryable<PlatformTaskRow> Given => db.Tasks.AsNoTracking().Where(task => task.PartyTenant == tenant.Name);

    public async Task<HashSet<string>> TenantsAsync(CancellationToken cancellation) =>
        (await db.Tenants.AsNoTracking().Select(row => row.Tenant).ToListAsync(cancellation)).ToHashSet(StringComparer.OrdinalIgnoreCase);

    public async Task JoinAsync(CancellationToken cancellation)
    {
        if (!await db.Tenants.AnyAsync(row => row.Tenant == tenant.Name, cancellation))
            await db.Database.ExecuteSqlAsync($"""insert into "WorkflowTenants" ("Tenant") values ({tenant.Name}) on conflict do nothing""", cancellation);
    }

    /// <summary>Brings the copies of a case's tasks up to date.</summary>
    public async Task ReplaceAsync(string caseId, IReadOnlyList<PlatformTaskRow> tasks, CancellationToken cancellation)
    {
        var stored = await db.Tasks.Where(task => task.CaseTenant == tenant.Name && task.CaseId == caseId).ToListAsync(cancellation);
        db.RemoveRange(stored.Where(old => tasks.All(task => task.TaskId != old.TaskId)));
        foreach (var task in tasks)
        {
            if (stored.Find(old => old.TaskId == task.TaskId) is { } known)
                (known.DueUtc, known.WarnUtc, known.WholeDueUtc, known.Mark, known.MarkTone) = (task.DueUtc, task.WarnUtc, task.WholeDueUtc, task.Mark, task.MarkTone);
            else
                db.Add(task);
        }

        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
    }
}
