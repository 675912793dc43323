namespace EGovCms.Admin.Abstractions;

/// <summary>The usual messages.</summary>
public static class NoticesExtensions
{
    /// <summary>Says that something was done.</summary>
    public static void Success(this INotices notices, string text)
    {
        ArgumentNullException.ThrowIfNull(notices);
        notices.Add(Tone.Success, text);
    }

    /// <summary>Says that something could not be done.</summary>
    public static void Error(this INotices notices, string text)
    {
        ArgumentNullException.ThrowIfNull(notices);
        notices.Add(Tone.Danger, text);
    }
}
