using EGovCms.Contents.Abstractions.Languages;
using EGovCms.Data.Settings;
using EGovCms.Portal.Abstractions;
using EGovCms.Portal.Columns;
using EGovCms.Portal.Entries;

namespace EGovCms.Portal.SiteMap;

/// <summary>The pages of a site that search engines are to find: what a webmaster hides from them is none. Scoped.</summary>
internal sealed class SitePages(ColumnTrees trees, EntryQueries entries, IEnumerable<ISiteMapPages> modules, IHomeLanguages homes, ISettingsStore settings)
{
    /// <summary>The home page, columns and pages of modules, in each language in which they exist.</summary>
    public async Task<IReadOnlyList<SitePage>> StandingAsync(CancellationToken cancellation)
    {
        var site = await settings.GetAsync<SiteSettings>(cancellation);
        // The default language has no name in addresses.
        IReadOnlyList<string> everyLanguage = ["", .. site.Languages.Skip(1)];
        var pages = new List<SitePage>(In(await HomesAsync(cancellation), "~/", null));
        foreach (var column in (await trees.GetAsync(cancellation)).All.Where(column => column.Path.Length > 0 && column.Target.Length == 0))
            pages.AddRange(column.Culture.Length == 0 ? In(everyLanguage, column.Url, null) : [new SitePage(column.Url, column.Culture, null, column.LocalizationSet)]);
        foreach (var module in modules)
            pages.AddRange((await module.ListAsync(cancellation)).SelectMany(page => In(everyLanguage, page.Url, page.ChangedUtc)));
        return await ShownAsync(pages, cancellation);
    }

    /// <summary>The languages that have a home page, the default one as the empty text.</summary>
    public async ValueTask<IReadOnlyList<string>> HomesAsync(CancellationToken cancellation)
    {
        var site = await settings.GetAsync<SiteSettings>(cancellation);
        var languages = await homes.ListAsync(cancellation);
        return languages.Count == 0 ? [""] : [.. languages.Select(language => language == site.Culture ? "" : language)];
    }

    /// <summary>What is published, the oldest first.</summary>
    public async Task<IReadOnlyList<SitePage>> PublishedAsync(int skip, int take, CancellationToken cancellation) =>
        await ShownAsync(await entries.PagesAsync(skip, take, cancellation), cancellation);

    /// <summary>What is published, what changed last first.</summary>
    public async Task<IReadOnlyList<SitePage>> NewestAsync(int most, CancellationToken cancellation) => await ShownAsync(await entries.NewestAsync(most, cancellation), cancellation);

    /// <summary>The translations of what is published, with what they translate.</summary>
    public async Task<IReadOnlyList<SitePage>> TranslationsAsync(int skip, int take, CancellationToken cancellation) =>
        (await settings.GetAsync<SiteSettings>(cancellation)).IsMultilingual ? await ShownAsync(await entries.TranslationsAsync(skip, take, cancellation), cancellation) : [];

    /// <summary>Articles since then, the newest first.</summary>
    public async Task<IReadOnlyList<PortalEntry>> NewsAsync(DateTime sinceUtc, int most, CancellationToken cancellation)
    {
        var rules = await RulesAsync(cancellation);
        return (await entries.NewsAsync(sinceUtc, most, cancellation)).FindAll(entry => !rules.Hides(new PublicPage(entry.Url, entry.Culture)));
    }

    private async Task<IReadOnlyList<SitePage>> ShownAsync(List<SitePage> pages, CancellationToken cancellation)
    {
        var rules = await RulesAsync(cancellation);
        return pages.FindAll(page => !rules.Hides(new PublicPage(page.Url, page.Culture)));
    }

    private ValueTask<SearchEngineSettings> RulesAsync(CancellationToken cancellation) => settings.GetAsync<SearchEngineSettings>(cancellation);

    /// <summary>The same path in several languages. No set of translations is named by a path.</summary>
    private static IEnumerable<SitePage> In(IReadOnlyList<string> languages, string url, DateTime? changed) => languages.Select(language => new SitePage(url, language, changed, url));
}
