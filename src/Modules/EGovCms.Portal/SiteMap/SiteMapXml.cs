using System.Globalization;
using System.Text;
using System.Xml;
using EGovCms.Data.Settings;
using EGovCms.Portal.Entries;
using EGovCms.Theming.Languages;
using EGovCms.Theming.Pages;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Portal.SiteMap;

/// <summary>
/// The site maps for search engines (sitemaps.org): an index, and behind it the home page with columns and pages of modules, what is published, as many files as it
/// takes, and the news of the last two days (the extension for news). Scoped.
/// </summary>
internal sealed class SiteMapXml(SitePages pages, EntryQueries entries, ISettingsStore settings, SiteMapMemo memo, TimeProvider time)
{
    /// <summary>The protocol allows no more in one file.</summary>
    public const int MostPages = 50_000;

    private const int MostNews = 1_000;
    private const string Maps = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Html = "http://www.w3.org/1999/xhtml";
    private const string News = "http://www.google.com/schemas/sitemap-news/0.9";

    /// <summary>What is older is no news.</summary>
    private static readonly TimeSpan NewsAge = TimeSpan.FromDays(2);

    public async Task<byte[]> IndexAsync(HttpContext http)
    {
        var (files, generation) = memo.Read();
        if (files is null)
            memo.Keep(files = await entries.PageFilesAsync(MostPages, http.RequestAborted), generation);
        return await WriteAsync("sitemapindex", async xml =>
        {
            await AddAsync(xml, "sitemap", Address(http, "", $"~/{SiteMapXmlEndpoint.Folder}/pages.xml"), null);
            for (var file = 0; file < files.Count; file++)
                await AddAsync(xml, "sitemap", Address(http, "", $"~/{SiteMapXmlEndpoint.Folder}/{file + 1}.xml"), files[file]);
            await AddAsync(xml, "sitemap", Address(http, "", $"~/{SiteMapXmlEndpoint.Folder}/news.xml"), null);
        });
    }

    /// <summary>The home page, columns and pages of modules.</summary>
    public async Task<byte[]> PagesAsync(HttpContext http)
    {
        var standing = await pages.StandingAsync(http.RequestAborted);
        return await WriteAsync(http, [.. standing.DistinctBy(page => Address(http, page.Culture, page.Url)).Take(MostPages)], standing);
    }

    /// <summary>One file of what is published, from 1; null where there is none of that number.</summary>
    public async Task<byte[]?> EntriesAsync(HttpContext http, int file)
    {
        var skip = (file - 1) * MostPages;
        if (file is < 1 or > int.MaxValue / MostPages || !await entries.HasPageAsync(skip, http.RequestAborted))
            return null;
        var published = await pages.PublishedAsync(skip, MostPages, http.RequestAborted);
        return await WriteAsync(http, published, await pages.TranslationsAsync(skip, MostPages, http.RequestAborted));
    }

    public async Task<byte[]> NewsAsync(HttpContext http)
    {
        var site = await settings.GetAsync<SiteSettings>(http.RequestAborted);
        var news = await pages.NewsAsync(time.GetUtcNow().UtcDateTime - NewsAge, MostNews, http.RequestAborted);
        return await WriteAsync("urlset", async xml =>
        {
            await xml.WriteAttributeStringAsync("xmlns", "news", null, News);
            foreach (var entry in news)
            {
                await xml.WriteStartElementAsync(null, "url", Maps);
                await xml.WriteElementStringAsync(null, "loc", Maps, Address(http, entry.Culture, entry.Url));
                await xml.WriteStartElementAsync("news", "news", News);
                await xml.WriteStartElementAsync("news", "publication", News);
                await xml.WriteElementStringAsync("news", "name", News, site.SiteName);
                await xml.WriteElementStringAsync("news", "language", News, LanguageOf(entry.Culture.Length > 0 ? entry.Culture : site.Culture));
                await xml.WriteEndElementAsync();
                await xml.WriteElementStringAsync("news", "publication_date", News, Time(entry.PublishedUtc));
                await xml.WriteElementStringAsync("news", "title", News, SafeXml.Clean(entry.Title));
                await xml.WriteEndElementAsync();
                await xml.WriteEndElementAsync();
            }
        });
    }

    /// <summary>The extension for news knows languages by ISO 639, Chinese alone by its two scripts.</summary>
    private static string LanguageOf(string culture) => culture switch
    {
        "zh-CN" or "zh-Hans" => "zh-cn",
        "zh-TW" or "zh-HK" or "zh-Hant" => "zh-tw",
        _ => culture.Split('-')[0],
    };

    private static string Address(HttpContext http, string culture, string url)
    {
        var language = RequestLanguage.Of(http) ?? throw new InvalidOperationException("The request is no site's.");
        return $"{http.Request.Scheme}://{http.Request.Host.ToUriComponent()}{language.UrlOf(language.Find(culture) ?? language.Default, url)}";
    }

    /// <summary>The pages, each with all languages in which it exists, its own among them.</summary>
    private static Task<byte[]> WriteAsync(HttpContext http, IReadOnlyList<SitePage> pages, IReadOnlyList<SitePage> translations)
    {
        var language = RequestLanguage.Of(http)!;
        var sets = translations.Where(page => page.Set.Length > 0).ToLookup(page => page.Set, page => new PageAlternate(page.Culture.Length > 0 ? page.Culture : language.Default, page.Url));
        return WriteAsync("urlset", async xml =>
        {
            await xml.WriteAttributeStringAsync("xmlns", "xhtml", null, Html);
            foreach (var page in pages)
                await AddAsync(xml, "url", Address(http, page.Culture, page.Url), page.ChangedUtc, page.Set.Length > 0 ? PageAlternate.Announced(http, sets[page.Set]) : []);
        });
    }

    private static async Task AddAsync(XmlWriter xml, string element, string address, DateTime? changed, IReadOnlyList<PageAlternate>? alternates = null)
    {
        await xml.WriteStartElementAsync(null, element, Maps);
        await xml.WriteElementStringAsync(null, "loc", Maps, address);
        if (changed is { } utc)
            await xml.WriteElementStringAsync(null, "lastmod", Maps, Time(utc));
        // A page in a language that the site has no longer is none of them.
        if (alternates?.Any(alternate => alternate.Url == address) == true)
        {
            foreach (var alternate in alternates)
            {
                await xml.WriteStartElementAsync("xhtml", "link", Html);
                await xml.WriteAttributeStringAsync(null, "rel", null, "alternate");
                await xml.WriteAttributeStringAsync(null, "hreflang", null, alternate.Culture);
                await xml.WriteAttributeStringAsync(null, "href", null, alternate.Url);
                await xml.WriteEndElementAsync();
            }
        }

        await xml.WriteEndElementAsync();
    }

    private static async Task<byte[]> WriteAsync(string root, Func<XmlWriter, Task> write)
    {
        using var file = new MemoryStream();
        await using (var xml = XmlWriter.Create(file, new XmlWriterSettings { Async = true, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
        {
            await xml.WriteStartElementAsync(null, root, Maps);
            await write(xml);
            await xml.WriteEndElementAsync();
        }

        return file.ToArray();
    }

    private static string Time(DateTime utc) => utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
