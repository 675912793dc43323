using EGovCms.Mailbox.Locks;
using EGovCms.Privacy.Abstractions;

namespace EGovCms.Mailbox.Reports;

/// <summary>Gives each report that is taken in a key of its own, wrapped for the body. This scope may use it from then on. Scoped.</summary>
internal sealed class ReportSealing(ReportKeys keys, OpenReports reports)
{
    /// <summary>The key, the report's lock with it, and the key as the body opens it; null while the body has no key.</summary>
    public async Task<(LetterKey Key, LetterLock Own, string BodyKey)?> SealAsync(string letterId, CancellationToken cancellation)
    {
        if (await keys.CurrentAsync(cancellation) is not { } body)
            return null;
        var key = SealedBoxes.NewKey();
        reports.Add(letterId, key);
        return (key, new SealedLock(key), Convert.ToBase64String(SealedBoxes.Wrap(key, body.PublicKey)));
    }
}
