namespace EGovCms.Notices.Channels.InSite;

/// <summary>A notice as its user finds it in the site.</summary>
public sealed class InboxRow
{
    /// <summary>The notice of the outbox that it came from.</summary>
    public required string NoticeId { get; init; }

    /// <summary>Whose it is.</summary>
    public required string UserId { get; init; }

    /// <summary>One line.</summary>
    public required string Subject { get; init; }

    /// <summary>Plain text.</summary>
    public required string Body { get; init; }

    /// <summary>Where it leads inside the site, or null.</summary>
    public string? Link { get; init; }

    /// <summary>When it was stored.</summary>
    public DateTime CreatedUtc { get; init; }

    /// <summary>When its user marked it as read, or null.</summary>
    public DateTime? ReadUtc { get; set; }
}
