using EGovCms.Tenancy;

namespace EGovCms.Mailbox.Files;

/// <summary>Sets the clock when the tenant starts.</summary>
internal sealed class StartAttachments(AttachmentClock clock) : ITenantStartTask
{
    public int Order => 130;

    public Task StartAsync(CancellationToken cancellation)
    {
        clock.WakeAfter(TimeSpan.Zero);
        return Task.CompletedTask;
    }
}
