using System.Globalization;
using System.Text;
using System.Xml;
using EGovCms.Data.Settings;
using EGovCms.Portal.Abstractions;
using EGovCms.Portal.Columns;
using EGovCms.Portal.Entries;
using EGovCms.Theming.Languages;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Portal.SiteMap;

/// <summary>
/// The site maps for search engines (sitemaps.org): an index, and behind it the home page with columns and pages of modules, what is published, as many files as it
/// takes, and the news of the last two days (the extension for news). Scoped.
/// </summary>
internal sealed class SiteMapXml(ColumnTrees trees, EntryQueries entries, IEnumerable<ISiteMapPages> modules, ISettingsStore settings, SiteMapMemo memo, TimeProvider time)
{
    /// <summary>The protocol allows no more in one file.</summary>
    public const int MostPages = 50_000;

    private const int MostNews = 1_000;
    private const string Maps = "http://www.sitemaps.org/schemas/sitemap/0.9";
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
        var cancellation = http.RequestAborted;
        var pages = new List<(string Address, DateTime? Changed)> { (Address(http, "", "~/"), null) };
        pages.AddRange((await trees.GetAsync(cancellation)).All.Where(column => column.Path.Length > 0 && column.Target.Length == 0).Select(column => (Address(http, column.Culture, column.Url), (DateTime?)null)));
        foreach (var module in modules)
            pages.AddRange((await module.ListAsync(cancellation)).Select(page => (Address(http, "", page.Url), page.ChangedUtc)));
        return await WriteAsync("urlset", async xml =>
        {
            foreach (var (address, changed) in pages.DistinctBy(page => page.Address).Take(MostPages))
                await AddAsync(xml, "url", address, changed);
        });
    }

    /// <summary>One file of what is published, from 1; null where there is none of that number.</summary>
    public async Task<byte[]?> EntriesAsync(HttpContext http, int file)
    {
        var pages = file < 1 ? [] : await entries.PagesAsync((file - 1) * MostPages, MostPages, http.RequestAborted);
        return pages.Count == 0 ? null : await WriteAsync("urlset", async xml =>
        {
            foreach (var page in pages)
                await AddAsync(xml, "url", Address(http, page.Culture, page.Url), page.ChangedUtc);
        });
    }

    public async Task<byte[]> NewsAsync(HttpContext http)
    {
        var site = await settings.GetAsync<SiteSettings>(http.RequestAborted);
        var news = await entries.NewsAsync(time.GetUtcNow().UtcDateTime - NewsAge, MostNews, http.RequestAborted);
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

    private static async Task AddAsync(XmlWriter xml, string element, string address, DateTime? changed)
    {
        await xml.WriteStartElementAsync(null, element, Maps);
        await xml.WriteElementStringAsync(null, "loc", Maps, address);
        if (changed is { } utc)
            await xml.WriteElementStringAsync(null, "lastmod", Maps, Time(utc));
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
