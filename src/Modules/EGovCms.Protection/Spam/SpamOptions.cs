namespace EGovCms.Protection.Spam;

/// <summary>What counts as spam. Configuration section <c>Protection:Spam</c>.</summary>
internal sealed class SpamOptions
{
    /// <summary>The value from which a text is marked. Default 0.5.</summary>
    public double Suspicious { get; init; } = 0.5;

    /// <summary>A file with words of advertisements in place of those that come with the module: one a line, <c>#</c> for remarks. It is read anew when it changes.</summary>
    public string Words { get; init; } = "";

    /// <summary>Characters that a person types a minute at most. Default 400.</summary>
    public int TypedPerMinute { get; init; } = 400;

    /// <summary>Texts that are remembered in a tenant. Default 512.</summary>
    public int Remembered { get; init; } = 512;

    /// <summary>How long they are, in hours. Default 24.</summary>
    public int RememberedHours { get; init; } = 24;
}
