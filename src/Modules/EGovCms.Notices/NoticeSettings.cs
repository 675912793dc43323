namespace EGovCms.Notices;

/// <summary>A site's own sender. Section <c>NoticeSettings</c>.</summary>
public sealed record NoticeSettings
{
    /// <summary>The address that e-mails come from; empty: the installation's.</summary>
    public string FromAddress { get; init; } = "";

    /// <summary>The name that e-mails come from; empty: the site's.</summary>
    public string FromName { get; init; } = "";
}
