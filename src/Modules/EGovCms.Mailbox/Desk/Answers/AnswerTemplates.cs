using EGovCms.Data;
using EGovCms.Data.Audit;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Mailbox.Desk.Answers;

/// <summary>Keeps the tenant's templates of answers. Scoped.</summary>
internal sealed class AnswerTemplates(TenantDb db, IAuditTrail audit, TimeProvider time)
{
    public async Task<IReadOnlyList<AnswerTemplateRow>> ListAsync(CancellationToken cancellation) =>
        await db.Set<AnswerTemplateRow>().AsNoTracking().OrderBy(template => template.Name).ThenBy(template => template.Id).ToListAsync(cancellation);

    public Task<AnswerTemplateRow?> FindAsync(string id, CancellationToken cancellation) =>
        db.Set<AnswerTemplateRow>().AsNoTracking().FirstOrDefaultAsync(template => template.Id == id, cancellation);

    public async Task AddAsync(string name, string text, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        db.Add(new AnswerTemplateRow { Id = Guid.CreateVersion7(now).ToString("N"), Name = name, Text = text, ChangedUtc = now.UtcDateTime });
        audit.Add("mailbox.template-added", name, null, new { Name = name, Text = text });
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>False when there is none of the id.</summary>
    public async Task<bool> ChangeAsync(string id, string name, string text, CancellationToken cancellation)
    {
        if (await db.Set<AnswerTemplateRow>().FirstOrDefaultAsync(template => template.Id == id, cancellation) is not { } row)
            return false;
        audit.Add("mailbox.template-edited", name, new { row.Name, row.Text }, new { Name = name, Text = text });
        (row.Name, row.Text, row.ChangedUtc) = (name, text, time.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>False when there is none of the id.</summary>
    public async Task<bool> RemoveAsync(string id, CancellationToken cancellation)
    {
        if (await db.Set<AnswerTemplateRow>().FirstOrDefaultAsync(template => template.Id == id, cancellation) is not { } row)
            return false;
        audit.Add("mailbox.template-removed", row.Name, new { row.Name, row.Text });
        db.Remove(row);
        await db.SaveChangesAsync(cancellation);
        return true;
    }
}
