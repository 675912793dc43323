namespace EGovCms.Notices;

/// <summary>Text messages. Configuration section <c>Notices:Sms</c>.</summary>
public sealed record SmsOptions
{
    /// <summary>For trials: a folder in which each message becomes a line of JSON instead of being sent. Empty: none.</summary>
    public string Folder { get; set; } = "";
}
