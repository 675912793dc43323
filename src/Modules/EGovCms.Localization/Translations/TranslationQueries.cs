using EGovCms.Content.Caching;
using EGovCms.Content.Storage;
using EGovCms.Contents.Abstractions.Languages;
using EGovCms.Data;
using EGovCms.Data.Settings;
using EGovCms.Localization.Picker;
using EGovCms.Theming.Caching;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Localization.Translations;

/// <summary>Reads the index of translations. Scoped.</summary>
internal sealed class TranslationQueries(
    TenantDb db, SnapshotCache<TranslationSets> cache, PendingChanges pending, PageDependencies dependencies, ISettingsStore settings) : IContentTranslations
{
    public async Task<IReadOnlyList<ContentTranslation>> ListAsync(string localizationSet, CancellationToken cancellation)
    {
        dependencies.Add(TranslationPageChanges.Tag(localizationSet));
        var sets = await pending.ReadAsync(cache, _ => Task.FromResult(new TranslationSets()), cancellation);
        if (sets.Find(localizationSet) is { } known)
            return known;
        var rows = await db.Set<LocalizedItem>().AsNoTracking()
            .Where(row => row.LocalizationSet == localizationSet && row.Published)
            .OrderBy(row => row.Culture)
            .ToListAsync(cancellation);
        IReadOnlyList<ContentTranslation> read = [.. rows.Select(row => new ContentTranslation(row.Culture, row.ItemId, row.Title, row.Path))];
        sets.Keep(localizationSet, read);
        return read;
    }

    /// <summary>The newest version of each item of the set, draft or not.</summary>
    public async Task<IReadOnlyList<LocalizedItem>> ListLatestAsync(string localizationSet, CancellationToken cancellation) =>
        await db.Set<LocalizedItem>().AsNoTracking().Where(row => row.LocalizationSet == localizationSet && row.Latest).ToListAsync(cancellation);

    /// <summary>The title of another item that has this language in this set already; null when there is none.</summary>
    public Task<string?> FindRivalAsync(string localizationSet, string culture, string contentItemId, CancellationToken cancellation) =>
        db.Set<LocalizedItem>().AsNoTracking()
            .Where(row => row.LocalizationSet == localizationSet && row.Culture == culture && row.ItemId != contentItemId)
            .Select(row => row.Title)
            .FirstOrDefaultAsync(cancellation);

    /// <summary>Those of the sets that there are, each with the title of its item in the site's language or in another; of the types alone, if any are given.</summary>
    public async Task<IReadOnlyDictionary<string, string>> FindSetsAsync(IReadOnlyCollection<string> sets, IReadOnlyCollection<string> types, CancellationToken cancellation)
    {
        var site = await settings.GetAsync<SiteSettings>(cancellation);
        var rows = await Latest(types).Where(row => sets.Contains(row.LocalizationSet)).ToListAsync(cancellation);
        return rows.GroupBy(row => row.LocalizationSet, StringComparer.Ordinal).ToDictionary(set => set.Key, set => First(set, site).Title, StringComparer.Ordinal);
    }

    /// <summary>Sets to choose from, those changed last first; one more than a page when there are more.</summary>
    public async Task<IReadOnlyList<PickedSet>> PickAsync(IReadOnlyCollection<string> types, string search, CancellationToken cancellation)
    {
        var site = await settings.GetAsync<SiteSettings>(cancellation);
        var text = search.ToLowerInvariant();
#pragma warning disable CA1304, CA1311, CA1862 // The database's lower(), not this process's culture.
        var matching = Latest(types).Where(row => text == "" || row.Title.ToLower().Contains(text));
#pragma warning restore CA1304, CA1311, CA1862
        var sets = await matching.GroupBy(row => row.LocalizationSet).Select(set => new { set.Key, Newest = set.Max(row => row.VersionId) })
            .OrderByDescending(set => set.Newest).Select(set => set.Key).Take(PickedSet.PageSize + 1).ToListAsync(cancellation);
        var rows = await Latest(types).Where(row => sets.Contains(row.LocalizationSet)).ToListAsync(cancellation);
        var bySet = rows.ToLookup(row => row.LocalizationSet, StringComparer.Ordinal);
        return [.. sets.Select(set => new PickedSet(set, First(bySet[set], site).Title, [.. InOrder(bySet[set], site).Select(row => row.Culture)]))];
    }

    private IQueryable<LocalizedItem> Latest(IReadOnlyCollection<string> types)
    {
        var rows = db.Set<LocalizedItem>().AsNoTracking().Where(row => row.Latest);
        return types.Count == 0
            ? rows
            : rows.Where(row => db.Set<ContentItemRow>().Any(item => item.ContentItemVersionId == row.VersionId && types.Contains(item.ContentType)));
    }

    private static LocalizedItem First(IEnumerable<LocalizedItem> set, SiteSettings site) => InOrder(set, site).First();

    private static IEnumerable<LocalizedItem> InOrder(IEnumerable<LocalizedItem> set, SiteSettings site) =>
        set.OrderByDescending(row => row.Culture == site.Culture).ThenBy(row => row.Culture, StringComparer.Ordinal);
}
