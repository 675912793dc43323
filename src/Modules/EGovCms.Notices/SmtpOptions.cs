namespace EGovCms.Notices;

/// <summary>The mail server. Configuration section <c>Notices:Smtp</c>.</summary>
public sealed record SmtpOptions
{
    /// <summary>Its name; empty: e-mail is not configured.</summary>
    public string Host { get; set; } = "";

    /// <summary>Default 587.</summary>
    public int Port { get; set; } = 587;

    /// <summary>Default <see cref="SmtpSecurity.StartTls"/>.</summary>
    public SmtpSecurity Security { get; set; }

    /// <summary>Empty: without signing in.</summary>
    public string User { get; set; } = "";

    /// <summary>The user's password.</summary>
    public string Password { get; set; } = "";

    /// <summary>The sender's address for sites that have none of their own.</summary>
    public string From { get; set; } = "";

    /// <summary>Seconds after which one message's delivery is broken off. Default 60, at most 120: well before another process may try.</summary>
    public int TimeoutSeconds { get; set; } = 60;
}
