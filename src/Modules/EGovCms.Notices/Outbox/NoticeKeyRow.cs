namespace EGovCms.Notices.Outbox;

/// <summary>Which of the notices with one key is the one that is delivered.</summary>
internal sealed class NoticeKeyRow
{
    public required string Key { get; init; }

    public required string NoticeId { get; init; }

    public DateTime CreatedUtc { get; init; }
}
