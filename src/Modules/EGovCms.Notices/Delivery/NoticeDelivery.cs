using EGovCms.Data;
using EGovCms.Notices.Channels;
using EGovCms.Notices.Outbox;
using EGovCms.Theming.Templates;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EGovCms.Notices.Delivery;

/// <summary>Delivers what is due. Scoped: one run.</summary>
internal sealed partial class NoticeDelivery(
    TenantDb db, NoticeLeases leases, NoticeRun run, NoticeTrimmer trimmer, IOptions<NoticesOptions> options, TimeProvider time, ILogger<NoticeDelivery> log)
{
    private static readonly TimeSpan ChannelPause = TimeSpan.FromMinutes(1);

    /// <summary>Delivers all that is due and nobody else's; returns when the next is, or null when none waits.</summary>
    public async Task<DateTime?> RunAsync(CancellationToken stopping)
    {
        // A server that does not answer would cost each notice its patience: the others wait for the next run, without a try less.
        var unavailable = new HashSet<string>(StringComparer.Ordinal);
        while (!stopping.IsCancellationRequested && await leases.DueAsync(unavailable, CancellationToken.None) is { Count: > 0 } due)
        {
            foreach (var notice in due)
            {
                if (!stopping.IsCancellationRequested && !unavailable.Contains(notice.Channel) && await leases.TakeAsync(notice, CancellationToken.None))
                    await DeliverAsync(notice, unavailable);
            }
        }

        await trimmer.TrimAsync(db, CancellationToken.None);
        var next = await leases.NextAsync(CancellationToken.None);
        var pause = time.GetUtcNow().UtcDateTime + ChannelPause;
        return unavailable.Count > 0 && next < pause ? pause : next;
    }

    private async Task DeliverAsync(NoticeRow notice, HashSet<string> unavailable)
    {
        var result = await TryAsync(notice);
        if (result.Outcome is DeliveryOutcome.NotWanted)
        {
            await leases.DropAsync(notice, CancellationToken.None);
            return;
        }

        if (result.Outcome is DeliveryOutcome.Unavailable)
            unavailable.Add(notice.Channel);
        notice.LastError = Shortened(result.Error);
        (notice.State, notice.DueUtc) = result.Outcome switch
        {
            DeliveryOutcome.Delivered => (NoticeState.Delivered, notice.DueUtc),
            DeliveryOutcome.NotConfigured => (NoticeState.NotConfigured, notice.DueUtc),
            DeliveryOutcome.Refused => (NoticeState.Dead, notice.DueUtc),
            _ when notice.Tries >= options.Value.MaxTries => (NoticeState.Dead, notice.DueUtc),
            _ => (NoticeState.Waiting, time.GetUtcNow().UtcDateTime + RetryPlan.After(notice.Tries)),
        };
        await leases.EndAsync(notice, CancellationToken.None);
        if (notice.State is NoticeState.Dead)
            LogDead(notice.Id, notice.Channel, notice.Masked, notice.Tries, notice.LastError);
        else if (notice.State is NoticeState.Waiting)
            LogFailed(notice.Id, notice.Channel, notice.Masked, notice.Tries, notice.LastError);
    }

    private async Task<DeliveryResult> TryAsync(NoticeRow notice)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(Math.Clamp(options.Value.Smtp.TimeoutSeconds, 1, 120)));
        try
        {
            return await run.DeliverAsync(notice, patience.Token);
        }
        catch (TemplateException fault)
        {
            return DeliveryResult.Refused(fault.Message);
        }
        catch (OperationCanceledException)
        {
            return DeliveryResult.Unavailable(NoticeErrors.Timeout);
        }
        catch (Exception fault)
        {
            // A channel is code of a gateway's, too: whatever it throws must not keep the other notices back.
            return DeliveryResult.Failed(fault.Message);
        }
    }

    private static string? Shortened(string? error) => error?.Length > NoticeRow.ErrorLength ? error[..NoticeRow.ErrorLength] : error;

    [LoggerMessage(5402, LogLevel.Warning, "Notice {Notice} by {Channel} to {Recipient} was given up after {Tries} tries: {Reason}")]
    private partial void LogDead(string notice, string channel, string recipient, int tries, string? reason);

    [LoggerMessage(5403, LogLevel.Information, "Notice {Notice} by {Channel} to {Recipient} could not be delivered at try {Tries}: {Reason}")]
    private partial void LogFailed(string notice, string channel, string recipient, int tries, string? reason);
}
