using EGovCms.Data.Settings;
using EGovCms.Portal.Columns;
using EGovCms.Portal.Entries;
using EGovCms.Theming.Languages;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Portal.Feeds;

/// <summary>Gathers what a feed tells. Scoped.</summary>
internal sealed class FeedReader(ColumnTrees trees, EntryQueries entries, ISettingsStore settings)
{
    private const int Size = 30;

    /// <summary>The feed of a column with those below it, or of the whole site for an empty path; null where there is no such column.</summary>
    public async Task<Feed?> ReadAsync(HttpContext http, string path, string self)
    {
        var cancellation = http.RequestAborted;
        var column = path.Length == 0 ? null : (await trees.GetAsync(cancellation)).FindPath(path);
        if (path.Length > 0 && (column is null || column.Target.Length > 0))
            return null;
        var (site, culture) = SpokenSite.For(http, await settings.GetAsync<SiteSettings>(cancellation));
        var slice = new EntrySlice { Terms = column?.Ids ?? [], Except = EntryTypes.Timeless, Take = Size };
        var found = (await entries.ReadAsync([slice], cancellation))[0];
        foreach (var entry in found)
            entry.Url = Links.Absolute(http, entry.Url);
        return new Feed(
            column is null ? site.SiteName : $"{column.Title} - {site.SiteName}",
            column?.Description is { Length: > 0 } own ? own : site.Description,
            site.Organizer.Length > 0 ? site.Organizer : site.SiteName,
            culture,
            Links.Absolute(http, column?.Url ?? "~/"),
            Links.Absolute(http, self),
            [.. found.DistinctBy(entry => entry.ItemId)]);
    }
}
