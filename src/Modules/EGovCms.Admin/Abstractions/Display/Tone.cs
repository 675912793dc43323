namespace EGovCms.Admin.Abstractions;

/// <summary>What a message or badge says by its colour, beside its words.</summary>
public enum Tone
{
    Neutral,
    Info,
    Success,
    Warning,
    Danger,
}
