namespace EGovCms.Notices.Outbox;

/// <summary>What became of a notice. Stored as numbers.</summary>
public enum NoticeState
{
    /// <summary>To be delivered, or to be tried again.</summary>
    Waiting = 0,

    /// <summary>A server has taken it.</summary>
    Delivered = 1,

    /// <summary>Refused for good, or tried too often: somebody has to look.</summary>
    Dead = 2,

    /// <summary>The installation has no such channel.</summary>
    NotConfigured = 3,
}
