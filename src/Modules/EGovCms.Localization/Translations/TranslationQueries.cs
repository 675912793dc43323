using EGovCms.Content.Caching;
using EGovCms.Contents.Abstractions.Languages;
using EGovCms.Data;
using EGovCms.Theming.Caching;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Localization.Translations;

/// <summary>Reads the index of translations. Scoped.</summary>
internal sealed class TranslationQueries(TenantDb db, SnapshotCache<TranslationSets> cache, PendingChanges pending, PageDependencies dependencies) : IContentTranslations
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
}
