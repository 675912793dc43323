using EGovCms.Data;
using EGovCms.Portal.SiteMap;
using EGovCms.Theming.Caching;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Portal.Entries;

/// <summary>Reads entries. Scoped.</summary>
internal sealed class EntryQueries(TenantDb db, PageDependencies dependencies, IHttpContextAccessor http)
{
    /// <summary>SQLite joins at most 500 selects; a page that asks for more is a mistake.</summary>
    private const int MaxSlices = 200;

    private IReadOnlyList<string>? Languages => EntryLanguages.Of(http.HttpContext);

    /// <summary>The slices' entries, in the slices' order, in one round trip.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<EntryRow>>> ReadAsync(IReadOnlyList<EntrySlice> slices, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(slices.Count, MaxSlices);
        if (slices.Count == 0)
            return [];
        dependencies.Add(slices.SelectMany(slice => slice.Tags).Distinct());
        var sql = new EntrySql(slices, Languages);
        var rows = await db.Database.SqlQueryRaw<EntryRow>(sql.Text, sql.Parameters).ToListAsync(cancellation);
        var lists = slices.Select(_ => new List<EntryRow>()).ToArray();
        foreach (var row in rows)
        {
            row.PublishedUtc = DateTime.SpecifyKind(row.PublishedUtc, DateTimeKind.Utc);
            lists[row.Slice].Add(row);
        }

        return lists;
    }

    public Task<int> CountAsync(IReadOnlyCollection<string> terms, CancellationToken cancellation)
    {
        dependencies.Add(terms.Select(PageTag.Term));
        return Shown().CountAsync(entry => terms.Contains(entry.TermId), cancellation);
    }

    /// <summary>Pages of all languages, the oldest first, so that what is published later moves none from one file to another. What an entry links to elsewhere is no page of the site.</summary>
    public Task<List<SitePage>> PagesAsync(int skip, int take, CancellationToken cancellation) => AsPages(InOrder().Skip(skip).Take(take)).ToListAsync(cancellation);

    /// <summary>Pages of all languages, what changed last first.</summary>
    public Task<List<SitePage>> NewestAsync(int most, CancellationToken cancellation) =>
        AsPages(Pages().OrderByDescending(entry => entry.ChangedUtc ?? entry.PublishedUtc).ThenBy(entry => entry.ItemId).Take(most)).ToListAsync(cancellation);

    /// <summary>Whether there are more pages than so many.</summary>
    public Task<bool> HasPageAsync(int skip, CancellationToken cancellation) => InOrder().Skip(skip).AnyAsync(cancellation);

    /// <summary>The same pages, as far as they are translated, with those in the other languages, wherever these stand.</summary>
    public Task<List<SitePage>> TranslationsAsync(int skip, int take, CancellationToken cancellation)
    {
        var sets = InOrder().Skip(skip).Take(take).Where(entry => entry.LocalizationSet != "").Select(entry => entry.LocalizationSet);
        return AsPages(Pages().Where(entry => sets.Contains(entry.LocalizationSet)).OrderBy(entry => entry.Culture)).ToListAsync(cancellation);
    }

    /// <summary>The files that so many pages each make, and when the latest page of each changed.</summary>
    public async Task<IReadOnlyList<DateTime>> PageFilesAsync(int size, CancellationToken cancellation)
    {
        var count = await Pages().CountAsync(cancellation);
        var files = new List<DateTime>();
        for (var skip = 0; skip < count; skip += size)
            files.Add(await InOrder().Skip(skip).Take(size).MaxAsync(entry => entry.ChangedUtc ?? entry.PublishedUtc, cancellation));
        return files;
    }

    /// <summary>Articles of all languages published since then, the newest first.</summary>
    public Task<List<PortalEntry>> NewsAsync(DateTime sinceUtc, int most, CancellationToken cancellation) =>
        Pages().Where(entry => entry.ContentType == EntryTypes.Article && entry.PublishedUtc >= sinceUtc).OrderByDescending(entry => entry.PublishedUtc).ThenBy(entry => entry.ItemId).Take(most).ToListAsync(cancellation);

    private IQueryable<PortalEntry> Pages() => db.Set<PortalEntry>().AsNoTracking().Where(entry => entry.IsPrimary && entry.Url.StartsWith("~/") && !EntryTypes.Links.Contains(entry.ContentType));

    private IQueryable<PortalEntry> InOrder() => Pages().OrderBy(entry => entry.PublishedUtc).ThenBy(entry => entry.ItemId);

    private static IQueryable<SitePage> AsPages(IQueryable<PortalEntry> entries) =>
        entries.Select(entry => new SitePage(entry.Url, entry.Culture, entry.ChangedUtc ?? entry.PublishedUtc, entry.LocalizationSet));

    private IQueryable<PortalEntry> Shown()
    {
        var entries = db.Set<PortalEntry>().AsNoTracking();
        return Languages is { } languages ? entries.Where(entry => languages.Contains(entry.Culture)) : entries;
    }
}
