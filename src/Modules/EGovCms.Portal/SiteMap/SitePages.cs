using EGovCms.Contents.Abstractions.Languages;
using EGovCms.Data.Settings;
using EGovCms.Portal.Abstractions;
using EGovCms.Portal.Columns;
using EGovCms.Portal.Entries;

namespace EGovCms.Portal.SiteMap;

/// <summary>The pages of a site that search engines are to find. Scoped.</summary>
internal sealed class SitePages(ColumnTrees trees, EntryQueries entries, IEnumerable<ISiteMapPages> modules, IHomeLanguages homes, ISettingsStore settings)
{
    /// <summary>The home page, columns and pages of modules, in each language in which they exist.</summary>
    public async Task<IReadOnlyList<SitePage>> StandingAsync(CancellationToken cancellation)
    {
        var site = await settings.GetAsync<SiteSettings>(cancellation);
        IReadOnlyList<string> everyLanguage = site.IsMultilingual ? site.Languages : [""];
        var languages = await homes.ListAsync(cancellation);
        var pages = new List<SitePage>(In(languages.Count > 0 ? languages : [""], "~/", null));
        foreach (var column in (await trees.GetAsync(cancellation)).All.Where(column => column.Path.Length > 0 && column.Target.Length == 0))
            pages.AddRange(column.Culture.Length == 0 ? In(everyLanguage, column.Url, null) : [new SitePage(column.Url, column.Culture, null, column.LocalizationSet)]);
        foreach (var module in modules)
            pages.AddRange((await module.ListAsync(cancellation)).SelectMany(page => In(everyLanguage, page.Url, page.ChangedUtc)));
        return pages;
    }

    /// <summary>What is published, the oldest first.</summary>
    public async Task<IReadOnlyList<SitePage>> PublishedAsync(int skip, int take, CancellationToken cancellation) => await entries.PagesAsync(skip, take, cancellation);

    /// <summary>The translations of what is published, with what they translate.</summary>
    public async Task<IReadOnlyList<SitePage>> TranslationsAsync(int skip, int take, CancellationToken cancellation) =>
        (await settings.GetAsync<SiteSettings>(cancellation)).IsMultilingual ? await entries.TranslationsAsync(skip, take, cancellation) : [];

    /// <summary>The same path in several languages. No set of translations is named by a path.</summary>
    private static IEnumerable<SitePage> In(IReadOnlyList<string> languages, string url, DateTime? changed) => languages.Select(language => new SitePage(url, language, changed, url));
}
