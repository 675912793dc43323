namespace EGovCms.Notices.Channels;

/// <summary>A way by which notices reach people. Scoped; one delivery at a time.</summary>
internal interface INoticeChannel
{
    /// <summary>As stored with the notice.</summary>
    string Name { get; }

    /// <summary>Whether the installation has it.</summary>
    bool IsConfigured { get; }

    Task<DeliveryResult> DeliverAsync(NoticeToDeliver notice, CancellationToken cancellation);
}
