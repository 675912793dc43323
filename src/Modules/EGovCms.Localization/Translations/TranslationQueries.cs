using EGovCms.Contents.Abstractions.Languages;
using EGovCms.Data;
using EGovCms.Theming.Caching;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Localization.Translations;

/// <summary>Reads the index of translations. Scoped.</summary>
internal sealed class TranslationQueries(TenantDb db, PageDependencies dependencies) : IContentTranslations
{
    public async Task<IReadOnlyList<ContentTranslation>> ListAsync(string localizationSet, CancellationToken cancellation)
    {
        dependencies.Add(TranslationPageChanges.Tag(localizationSet));
        var rows = await db.Set<LocalizedItem>().AsNoTracking()
            .Where(row => row.LocalizationSet == localizationSet && row.Published)
            .OrderBy(row => row.Culture)
            .ToListAsync(cancellation);
        return [.. rows.Select(row => new ContentTranslation(row.Culture, row.ItemId, row.Title, row.Path))];
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
