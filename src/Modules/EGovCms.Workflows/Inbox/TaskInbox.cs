using EGovCms.Tenancy;
using EGovCms.Workflows.Abstractions;

namespace EGovCms.Workflows.Inbox;

/// <inheritdoc cref="ITaskInbox" />
internal sealed class TaskInbox(OwnTasks own, GivenTasks given, IShellHost shells, TimeProvider time) : ITaskInbox
{
    private const int MostAtOnce = 100;

    public async Task<IReadOnlyList<InboxTask>> ListAsync(InboxQuery query, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        // Both lists are in the same order, so what the page needs stands at their heads.
        var wanted = query.Skip + Math.Clamp(query.Take, 1, MostAtOnce) + 1;
        var now = time.GetUtcNow().UtcDateTime;
        var here = await own.ListAsync(query, now, wanted, cancellation);
        var there = (await given.ListAsync(query, now, wanted, cancellation)).Where(task => shells.TryGetSettings(task.CaseTenant, out _));
        return [.. here.Concat(there).OrderBy(task => task.DueUtc ?? DateTime.MaxValue).ThenBy(task => task.OpenedUtc).ThenBy(task => task.TaskId, StringComparer.Ordinal)
            .Skip(query.Skip).Take(wanted - query.Skip)];
    }

    public async Task<InboxCount> CountAsync(WorkflowActor actor, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var now = time.GetUtcNow().UtcDateTime;
        var all = new InboxQuery { Actor = actor };
        var late = all with { Share = InboxShare.Overdue };
        return new InboxCount(
            await own.CountAsync(all, now, cancellation) + await given.CountAsync(all, now, cancellation),
            await own.CountAsync(late, now, cancellation) + await given.CountAsync(late, now, cancellation));
    }
}
