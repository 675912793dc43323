namespace EGovCms.Notices.Outbox;

/// <summary>A notice to one recipient by one channel.</summary>
public sealed class NoticeRow
{
    /// <summary>Longest error that is kept, in characters.</summary>
    public const int ErrorLength = 500;

    /// <summary>Unique over all tenants; sorts by time.</summary>
    public required string Id { get; init; }

    /// <summary>One of <see cref="NoticeChannels"/>.</summary>
    public required string Channel { get; init; }

    /// <summary>The template's name.</summary>
    public required string Template { get; init; }

    /// <summary>Empty: the site's default language.</summary>
    public required string Culture { get; init; }

    /// <summary>JSON, encrypted.</summary>
    public required string Model { get; init; }

    /// <summary>The account it goes to; null when it goes to an address.</summary>
    public string? UserId { get; init; }

    /// <summary>E-mail address or phone number, encrypted; null for a user, whose address is looked up when it is needed.</summary>
    public string? Address { get; init; }

    /// <summary>The recipient as pages and logs show it.</summary>
    public required string Masked { get; init; }

    /// <summary>Where it leads inside the site, or null.</summary>
    public string? Link { get; init; }

    /// <summary>The same for what shall be delivered once; null for what is its own.</summary>
    public string? Key { get; init; }

    /// <summary>What became of it.</summary>
    public NoticeState State { get; set; }

    /// <summary>Not delivered before.</summary>
    public DateTime DueUtc { get; set; }

    /// <summary>Tries begun since it was stored or an administrator tried it again.</summary>
    public int Tries { get; set; }

    /// <summary>Who delivers it now, or null.</summary>
    public string? LeaseOwner { get; set; }

    /// <summary>Until when nobody else may.</summary>
    public DateTime? LeaseUntilUtc { get; set; }

    /// <summary>What went wrong last; a key of the module's texts when it begins with @.</summary>
    public string? LastError { get; set; }

    /// <summary>When it was stored.</summary>
    public DateTime CreatedUtc { get; init; }

    /// <summary>When its state was last told.</summary>
    public DateTime ChangedUtc { get; set; }
}
