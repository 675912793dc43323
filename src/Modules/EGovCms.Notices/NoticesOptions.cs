namespace EGovCms.Notices;

/// <summary>How notices are delivered, for the installation. Configuration section <c>Notices</c>.</summary>
public sealed record NoticesOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Notices";

    /// <summary>Tries before a notice is given up. Default 10: with the waits between them a day and a half.</summary>
    public int MaxTries { get; set; } = 10;

    /// <summary>Days for which delivered notices are kept, and those whose channel is not configured. Default 30.</summary>
    public int KeepDays { get; set; } = 30;

    /// <summary>Seconds between two looks for what another process stored or left behind. Default 60.</summary>
    public int PollSeconds { get; set; } = 60;

    /// <summary>The mail server.</summary>
    public SmtpOptions Smtp { get; set; } = new();

    /// <summary>Text messages.</summary>
    public SmsOptions Sms { get; set; } = new();
}
