using EGovCms.Data.Audit;

namespace EGovCms.Seo.Push.Admin;

/// <summary>Records what was done, and never a key.</summary>
internal sealed class PushTrail(IAuditTrail audit)
{
    public Task SavedAsync(string target, PushTargetSettings before, PushTargetSettings after, bool hasNewKey, CancellationToken cancellation) => audit.RecordAsync(
        "searchpush.edited", target, new { before.IsOn, before.Site }, new { after.IsOn, after.Site, NewKey = hasNewKey }, cancellation);

    public Task AskedAsync(string target, int waiting, CancellationToken cancellation) => audit.RecordAsync("searchpush.asked", target, null, new { Waiting = waiting }, cancellation);
}
