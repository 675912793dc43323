using EGovCms.Portal.Abstractions;
using EGovCms.Seo.Abstractions;
using EGovCms.Seo.Push.Queue;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Seo.Push.Admin;

/// <summary>Has an engine told of all pages of the site. Scoped.</summary>
internal sealed class PushAll(PushQueue queue, PushStates states, IPublicPages pages, PushTrail trail)
{
    /// <summary>What waits is told first, whatever there was to wait for, then all pages, as far as the engine takes them; how many wait now.</summary>
    public async Task<int> AskAsync(IPushTarget target, CancellationToken cancellation)
    {
        await queue.AddAllAsync(target.Name, await pages.ListAsync(queue.MostAsked, cancellation), cancellation);
        await states.HurryAsync(target.Name, cancellation);
        var waiting = await queue.Waiting(target.Name).CountAsync(cancellation);
        await trail.AskedAsync(target.Name, waiting, cancellation);
        queue.WakeNow();
        return waiting;
    }
}
