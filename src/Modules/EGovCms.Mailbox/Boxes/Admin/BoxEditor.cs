using EGovCms.Data;
using EGovCms.Data.Audit;
using EGovCms.Data.Changes;
using EGovCms.Mailbox.Abstractions;
using EGovCms.Mailbox.Reports;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Mailbox.Boxes.Admin;

/// <summary>Sets mailboxes up: each change with its entry in the change log and the audit trail. Scoped.</summary>
internal sealed class BoxEditor(TenantDb db, ReportKeys keys, IChangeLog changes, IAuditTrail audit)
{
    /// <summary>The kinds of letters that this body can take: reports only where there is a key to seal them with.</summary>
    public async Task<IReadOnlyList<LetterKind>> KindsAsync(CancellationToken cancellation)
    {
        var hasKey = await keys.CurrentAsync(cancellation) is not null;
        return [.. Enum.GetValues<LetterKind>().Where(kind => kind is not LetterKind.Report || hasKey)];
    }

    /// <summary>False when there is a mailbox of the key.</summary>
    public async Task<bool> AddAsync(BoxInput input, CancellationToken cancellation)
    {
        if (await db.Set<MailboxRow>().AnyAsync(box => box.Key == input.Key, cancellation))
            return false;
        var row = new MailboxRow { Key = input.Key, Name = input.Name, Position = await db.Set<MailboxRow>().CountAsync(cancellation) };
        input.Fill(row);
        db.Add(row);
        await SaveAsync("mailbox.added", row, null, cancellation);
        return true;
    }

    /// <summary>False when there is no such mailbox.</summary>
    public async Task<bool> ChangeAsync(BoxInput input, CancellationToken cancellation)
    {
        if (await FindAsync(input.Key, cancellation) is not { } row)
            return false;
        var before = Facts(row);
        input.Fill(row);
        await SaveAsync("mailbox.edited", row, before, cancellation);
        return true;
    }

    /// <summary>Opens the mailbox, or closes it; false when there is none.</summary>
    public async Task<bool> OpenAsync(string key, bool isOpen, CancellationToken cancellation)
    {
        if (await FindAsync(key, cancellation) is not { } row)
            return false;
        var before = Facts(row);
        row.IsOpen = isOpen;
        await SaveAsync(isOpen ? "mailbox.opened" : "mailbox.closed", row, before, cancellation);
        return true;
    }

    /// <summary>One place up or down; false when there is no such mailbox.</summary>
    public async Task<bool> MoveAsync(string key, bool up, CancellationToken cancellation)
    {
        var boxes = await db.Set<MailboxRow>().OrderBy(box => box.Position).ThenBy(box => box.Key).ToListAsync(cancellation);
        var at = boxes.FindIndex(box => box.Key == key);
        if (at < 0)
            return false;
        var to = Math.Clamp(at + (up ? -1 : 1), 0, boxes.Count - 1);
        (boxes[at], boxes[to]) = (boxes[to], boxes[at]);
        for (var place = 0; place < boxes.Count; place++)
            boxes[place].Position = place;
        if (to != at)
            await SaveAsync("mailbox.moved", boxes[to], null, cancellation);
        return true;
    }

    private Task<MailboxRow?> FindAsync(string key, CancellationToken cancellation) => db.Set<MailboxRow>().FirstOrDefaultAsync(box => box.Key == key, cancellation);

    private Task<int> SaveAsync(string action, MailboxRow row, object? before, CancellationToken cancellation)
    {
        changes.Append(MailboxChanges.Changed, row.Key);
        audit.Add(action, row.Key, before, Facts(row));
        return db.SaveChangesAsync(cancellation);
    }

    private static object Facts(MailboxRow row) => new { row.Name, row.Leader, row.Introduction, row.Kinds, row.IsOpen, row.Position };
}
