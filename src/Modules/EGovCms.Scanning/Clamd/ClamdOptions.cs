namespace EGovCms.Scanning.Clamd;

/// <summary>Where clamd listens. Configuration section <c>Scanning:Clamd</c>.</summary>
internal sealed class ClamdOptions
{
    /// <summary>The configuration section's name.</summary>
    public const string Section = "Scanning:Clamd";

    /// <summary>A host name or address; empty for none.</summary>
    public string Host { get; init; } = "";

    /// <summary>The TCP port.</summary>
    public int Port { get; init; } = 3310;

    /// <summary>A Unix socket in place of host and port.</summary>
    public string Socket { get; init; } = "";

    /// <summary>How long one file may take, in seconds.</summary>
    public int TimeoutSeconds { get; init; } = 60;

    /// <summary>Whether there is a scanner.</summary>
    public bool IsConfigured => Host.Length > 0 || Socket.Length > 0;
}
