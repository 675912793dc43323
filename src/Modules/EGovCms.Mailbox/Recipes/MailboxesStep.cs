using EGovCms.Data;
using EGovCms.Data.Changes;
using EGovCms.Mailbox.Boxes;
using EGovCms.Recipes;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Mailbox.Recipes;

/// <summary>Recipe step <c>mailboxes</c>: <c>{ "Mailboxes": [ { "Key": "mayor", "Name": "市长信箱", "Leader": "市长", "Kinds": ["Consultation", …] } ] }</c>.</summary>
internal sealed class MailboxesStep(TenantDb db, IChangeLog changes) : IRecipeStep
{
    public string Name => "mailboxes";

    public async Task ExecuteAsync(RecipeStepContext context, CancellationToken cancellation)
    {
        var position = await db.Set<MailboxRow>().CountAsync(cancellation);
        foreach (var (entry, place) in context.ReadAll<MailboxEntry>("Mailboxes"))
        {
            if (!MailboxKey.IsValid(entry.Key))
                throw context.Fail(place + ".Key", "A key is made of lower-case letters, digits and hyphens, at most 64.");
            var row = await db.Set<MailboxRow>().FirstOrDefaultAsync(box => box.Key == entry.Key, cancellation);
            if (row is null)
                db.Add(row = new MailboxRow { Key = entry.Key, Name = entry.Name, Position = position++ });
            (row.Name, row.Leader, row.Introduction, row.Kinds, row.IsOpen) = (entry.Name, entry.Leader, entry.Introduction, string.Join(',', entry.Kinds), entry.IsOpen);
            if (db.Entry(row).State is EntityState.Unchanged)
                continue;
            context.Changed = true;
            changes.Append(MailboxChanges.Changed, row.Key);
        }

        await db.SaveChangesAsync(cancellation);
    }
}
