namespace EGovCms.Admin.Abstractions;

/// <summary>How tones stand in class names and which icon stands for each.</summary>
public static class ToneNames
{
    /// <summary>The tone in lower case, as class names have it.</summary>
    public static string CssName(this Tone tone) => tone switch
    {
        Tone.Info => "info",
        Tone.Success => "success",
        Tone.Warning => "warning",
        Tone.Danger => "danger",
        _ => "neutral",
    };

    /// <summary>The icon that stands for the tone, so that colour is not the only sign.</summary>
    public static string Icon(this Tone tone) => tone switch
    {
        Tone.Success => "circle-check",
        Tone.Warning => "triangle-alert",
        Tone.Danger => "circle-alert",
        _ => "info",
    };
}
