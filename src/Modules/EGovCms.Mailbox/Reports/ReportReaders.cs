using EGovCms.Accounts.Abstractions;
using EGovCms.Data;
using EGovCms.Data.Audit;
using EGovCms.Privacy.Abstractions;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Mailbox.Reports;

/// <summary>Those who hold a pass phrase: each has a copy of the private key of their own. Scoped.</summary>
internal sealed class ReportReaders(TenantDb db, ReportKeys keys, ReportKeyMaker maker, ICurrentUser user, IAuditTrail audit, TimeProvider time)
{
    private string UserId => user.Id ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>Makes the body's key, with the current user as its first reader; false when there is one already.</summary>
    public async Task<bool> FoundAsync(string passphrase, CancellationToken cancellation)
    {
        if (await keys.CurrentAsync(cancellation) is not null)
            return false;
        var key = maker.Add(UserId, passphrase);
        audit.Add("report.key-made", key.Fingerprint);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>The private key, when the current user is a reader and this is their pass phrase.</summary>
    public async Task<PrivateBodyKey?> OpenAsync(string passphrase, CancellationToken cancellation)
    {
        var own = await OwnAsync(cancellation);
        var key = own is null ? null : BodyKeys.Open(own.Wrapped, passphrase);
        await audit.RecordAsync(key is null ? "report.unlock-failed" : "report.unlocked", user.Name ?? UserId, cancellation: cancellation);
        return key;
    }

    /// <summary>Whether the current user holds a pass phrase.</summary>
    public async Task<bool> IsReaderAsync(CancellationToken cancellation) => await OwnAsync(cancellation) is not null;

    /// <summary>Ids of the accounts that hold one, the first reader first.</summary>
    public async Task<IReadOnlyList<ReportReaderRow>> ListAsync(CancellationToken cancellation)
    {
        var key = await keys.CurrentAsync(cancellation);
        return key is null ? [] : await db.Set<ReportReaderRow>().AsNoTracking().Where(reader => reader.KeyId == key.Id).OrderBy(reader => reader.CreatedUtc).ToListAsync(cancellation);
    }

    /// <summary>Gives an account a copy under a first pass phrase, which it changes itself; one that it had is replaced.</summary>
    public async Task AddAsync(PrivateBodyKey key, string userId, string passphrase, string name, CancellationToken cancellation)
    {
        var current = await keys.CurrentAsync(cancellation) ?? throw new InvalidOperationException("The body has no key.");
        var row = await db.Set<ReportReaderRow>().FirstOrDefaultAsync(reader => reader.KeyId == current.Id && reader.UserId == userId, cancellation);
        if (row is null)
            db.Add(row = new ReportReaderRow { KeyId = current.Id, UserId = userId, Wrapped = [], CreatedUtc = time.GetUtcNow().UtcDateTime });
        row.Wrapped = BodyKeys.Wrap(key, passphrase);
        audit.Add("report.reader-added", name);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Takes an account's copy away; never the last one, with which all reports would be lost.</summary>
    public async Task<bool> RemoveAsync(string userId, string name, CancellationToken cancellation)
    {
        var all = await ListAsync(cancellation);
        if (all.Count < 2 || all.FirstOrDefault(reader => reader.UserId == userId) is not { } row)
            return false;
        db.Remove(row);
        audit.Add("report.reader-removed", name);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    /// <summary>Gives the current user's copy another pass phrase; false when the old one is wrong.</summary>
    public async Task<bool> ChangeAsync(string passphrase, string newPassphrase, CancellationToken cancellation)
    {
        if (await OwnAsync(cancellation) is not { } own || BodyKeys.Rewrap(own.Wrapped, passphrase, newPassphrase) is not { } wrapped)
            return false;
        db.Attach(own).Entity.Wrapped = wrapped;
        audit.Add("report.passphrase-changed", user.Name ?? UserId);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    private async Task<ReportReaderRow?> OwnAsync(CancellationToken cancellation) => (await ListAsync(cancellation)).FirstOrDefault(reader => reader.UserId == user.Id);
}
