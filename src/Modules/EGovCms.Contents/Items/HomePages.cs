using EGovCms.Content.Caching;
using EGovCms.Content.Items;
using EGovCms.Content.Queries;
using EGovCms.Contents.Abstractions.Languages;
using EGovCms.Data.Settings;
using EGovCms.Theming.Languages;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Contents.Items;

/// <summary>What stands at the root of a site, in each of its languages.</summary>
internal sealed class HomePages(
    ISettingsStore settings, IContentItems items, SnapshotCache<HomeItems> cache, PendingChanges pending, IEnumerable<IContentReads> reads, IServiceProvider services)
    : IHomeLanguages
{
    public async Task<bool> IsSetAsync(CancellationToken cancellation) => (await settings.GetAsync<HomeRoute>(cancellation)).ContentItemId.Length > 0;

    /// <summary>
    /// The item at the root in the request's language: the translation of the home page, or the home page itself where there is none.
    /// </summary>
    public async Task<ContentItem?> FindAsync(HttpContext http)
    {
        var cancellation = http.RequestAborted;
        var route = await settings.GetAsync<HomeRoute>(cancellation);
        if (await ReadAsync(route.ContentItemId, cancellation) is not { } home)
            return null;
        if (RequestLanguage.Of(http) is not { } language || language.Suits(ItemLanguage.Of(home).Culture))
            return home;
        var translation = (await TranslationsAsync(home, cancellation)).FirstOrDefault(each => language.Find(each.Culture) == language.Content);
        return translation is null ? home : await ReadAsync(translation.ContentItemId, cancellation) ?? home;
    }

    /// <summary>Whether the item is the home page, in any language.</summary>
    public async Task<bool> HoldsAsync(ContentItem item, HttpContext http)
    {
        var route = await settings.GetAsync<HomeRoute>(http.RequestAborted);
        if (item.ContentItemId == route.ContentItemId)
            return true;
        // Only a translation can be the home page of another language.
        if (route.ContentItemId.Length == 0 || RequestLanguage.Of(http) is not { IsPrefixed: true } || ItemLanguage.Of(item).Set is not { Length: > 0 } set)
            return false;
        return await ReadAsync(route.ContentItemId, http.RequestAborted) is { } home && ItemLanguage.Of(home).Set == set;
    }

    public async ValueTask<IReadOnlyList<string>> ListAsync(CancellationToken cancellation)
    {
        var (route, site) = (await settings.GetAsync<HomeRoute>(cancellation), await settings.GetAsync<SiteSettings>(cancellation));
        if (!site.IsMultilingual || await ReadAsync(route.ContentItemId, cancellation) is not { } home)
            return [];
        var translations = await TranslationsAsync(home, cancellation);
        return [.. site.Languages.Where(language => translations.Any(each => each.Culture.Equals(language, StringComparison.OrdinalIgnoreCase)))];
    }

    private async ValueTask<ContentItem?> ReadAsync(string id, CancellationToken cancellation)
    {
        var kept = await pending.ReadAsync(cache, _ => Task.FromResult(new HomeItems()), cancellation);
        if (!kept.ById.TryGetValue(id, out var item))
        {
            item = await items.GetAsync(id, VersionOption.Published, cancellation);
            kept.ById[id] = item;
        }
        else
        {
            // As if it had been read: what is made of it goes when the item changes.
            foreach (var listener in reads)
                listener.Item(id);
        }

        return item?.Clone();
    }

    private async Task<IReadOnlyList<ContentTranslation>> TranslationsAsync(ContentItem home, CancellationToken cancellation) =>
        ItemLanguage.Of(home).Set is { Length: > 0 } set && services.GetService(typeof(IContentTranslations)) is IContentTranslations translations
            ? await translations.ListAsync(set, cancellation)
            : [];
}
