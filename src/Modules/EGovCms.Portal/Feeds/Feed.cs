using EGovCms.Portal.Entries;

namespace EGovCms.Portal.Feeds;

/// <summary>The newest of a site or of a column, as its subscribers read it. All addresses are whole.</summary>
/// <param name="Title">The site's name, or the column's and the site's.</param>
/// <param name="Description">What it is about.</param>
/// <param name="Author">Who answers for it.</param>
/// <param name="Culture">Its language.</param>
/// <param name="Page">The page that it follows.</param>
/// <param name="Self">Its own address.</param>
/// <param name="Entries">The newest first.</param>
internal sealed record Feed(string Title, string Description, string Author, string Culture, string Page, string Self, IReadOnlyList<EntryRow> Entries)
{
    /// <summary>When the newest was published; the epoch where there is nothing yet.</summary>
    public DateTimeOffset Updated => Entries.Count == 0 ? DateTimeOffset.UnixEpoch : Entries.Max(entry => At(entry.PublishedUtc));

    public static DateTimeOffset At(DateTime utc) => new(DateTime.SpecifyKind(utc, DateTimeKind.Utc));
}
