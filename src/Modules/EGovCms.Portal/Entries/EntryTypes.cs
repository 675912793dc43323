namespace EGovCms.Portal.Entries;

/// <summary>Content types of the portal's recipes that lists treat each in their own way.</summary>
internal static class EntryTypes
{
    public const string Article = "Article";

    /// <summary>What leads elsewhere and has no page of its own.</summary>
    public static IReadOnlyList<string> Links { get; } = ["ServiceEntry", "Slide"];

    /// <summary>Whether an entry leads to a page of this site.</summary>
    public static bool HasPage(string contentType, string url) => url.StartsWith("~/", StringComparison.Ordinal) && !Links.Contains(contentType);

    /// <summary>What has an order of its own instead of a date, and is no news.</summary>
    public static IReadOnlyList<string> Timeless { get; } = [.. Links, "Leader", "UpcomingService"];
}
