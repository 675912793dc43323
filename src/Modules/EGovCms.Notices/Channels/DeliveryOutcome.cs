namespace EGovCms.Notices.Channels;

/// <summary>What a channel did with a notice.</summary>
internal enum DeliveryOutcome
{
    Delivered,

    /// <summary>The recipient cannot be reached by this channel, and need not be.</summary>
    NotWanted,

    /// <summary>Not now: try this notice again later.</summary>
    Failed,

    /// <summary>Not now, nor any other notice by this channel.</summary>
    Unavailable,

    /// <summary>Never.</summary>
    Refused,

    /// <summary>The installation has no such channel.</summary>
    NotConfigured,
}
