using EGovCms.Data;
using EGovCms.Privacy.Abstractions;

namespace EGovCms.Mailbox.Reports;

/// <summary>Makes the body's key for sealed reports, with its first reader. Scoped; stores with the next <c>SaveChanges</c>.</summary>
internal sealed class ReportKeyMaker(TenantDb db, TimeProvider time)
{
    /// <summary>The shortest pass phrase, in characters.</summary>
    public const int ShortestPassphrase = 12;

    public ReportKeyRow Add(string userId, string passphrase)
    {
        var now = time.GetUtcNow();
        var pair = BodyKeys.Create(passphrase);
        var key = new ReportKeyRow { Id = Guid.CreateVersion7(now).ToString("N"), PublicKey = pair.PublicKey, Fingerprint = pair.Fingerprint, CreatedUtc = now.UtcDateTime };
        db.Add(key);
        db.Add(new ReportReaderRow { KeyId = key.Id, UserId = userId, Wrapped = pair.WrappedPrivateKey, CreatedUtc = now.UtcDateTime });
        return key;
    }
}
