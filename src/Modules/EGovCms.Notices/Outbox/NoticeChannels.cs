namespace EGovCms.Notices.Outbox;

/// <summary>The channels' names, as stored.</summary>
public static class NoticeChannels
{
    /// <summary>A row in the site.</summary>
    public const string InSite = "site";

    /// <summary>E-mail.</summary>
    public const string Email = "email";

    /// <summary>Text message.</summary>
    public const string Sms = "sms";
}
