namespace EGovCms.Data.Settings;

/// <summary>A site's own particulars. Section <c>SiteSettings</c>; the names follow the guide 国办发〔2017〕47号.</summary>
public sealed record SiteSettings
{
    /// <summary>网站名称.</summary>
    public string SiteName { get; init; } = "";

    public string Subtitle { get; init; } = "";

    /// <summary>网站域名, without scheme.</summary>
    public string SiteDomain { get; init; } = "";

    /// <summary>网站标识码, 10 characters.</summary>
    public string SiteIdCode { get; init; } = "";

    /// <summary>主办单位.</summary>
    public string Organizer { get; init; } = "";

    /// <summary>承办单位.</summary>
    public string Undertaker { get; init; } = "";

    /// <summary>Postal address or other way to reach the organiser.</summary>
    public string Contact { get; init; } = "";

    public string Phone { get; init; } = "";

    /// <summary>ICP 备案号.</summary>
    public string IcpFiling { get; init; } = "";

    /// <summary>公安备案号.</summary>
    public string SecurityFiling { get; init; } = "";

    public string Description { get; init; } = "";

    /// <summary>Comma-separated.</summary>
    public string Keywords { get; init; } = "";

    /// <summary>The one main colour, <c>#rrggbb</c>.</summary>
    public string MainColor { get; init; } = "#b3261e";

    /// <summary>Media path of the emblem or logo, or empty.</summary>
    public string Logo { get; init; } = "";

    /// <summary>Culture name.</summary>
    public string Culture { get; init; } = "zh-CN";

    /// <summary>IANA time zone.</summary>
    public string TimeZone { get; init; } = "Asia/Shanghai";
}
