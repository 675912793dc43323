using System.Globalization;
using System.Text;
using System.Xml;
using EGovCms.Portal.Abstractions;
using EGovCms.Portal.Columns;
using EGovCms.Portal.Entries;
using EGovCms.Theming.Languages;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Portal.SiteMap;

/// <summary>The site map for search engines (sitemaps.org): the home page, columns, pages of modules, and what is published, the newest first, as much as one file may hold.</summary>
internal sealed class SiteMapXml(ColumnTrees trees, EntryQueries entries, IEnumerable<ISiteMapPages> modules)
{
    /// <summary>The protocol allows no more in one file.</summary>
    private const int MostPages = 50_000;

    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public async Task<byte[]> WriteAsync(HttpContext http)
    {
        using var file = new MemoryStream();
        await using (var xml = XmlWriter.Create(file, new XmlWriterSettings { Async = true, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
        {
            await xml.WriteStartElementAsync(null, "urlset", Namespace);
            foreach (var (address, changed) in (await ListAsync(http)).DistinctBy(page => page.Address).Take(MostPages))
            {
                await xml.WriteStartElementAsync(null, "url", Namespace);
                await xml.WriteElementStringAsync(null, "loc", Namespace, address);
                if (changed is { } utc)
                    await xml.WriteElementStringAsync(null, "lastmod", Namespace, utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
                await xml.WriteEndElementAsync();
            }

            await xml.WriteEndElementAsync();
        }

        return file.ToArray();
    }

    private async Task<IReadOnlyList<(string Address, DateTime? Changed)>> ListAsync(HttpContext http)
    {
        var cancellation = http.RequestAborted;
        var language = RequestLanguage.Of(http) ?? throw new InvalidOperationException("The request is no site's.");
        var pages = new List<(string, DateTime?)> { (Address("", "~/"), null) };
        pages.AddRange((await trees.GetAsync(cancellation)).All.Where(column => column.Path.Length > 0 && column.Target.Length == 0).Select(column => (Address(column.Culture, column.Url), (DateTime?)null)));
        foreach (var module in modules)
            pages.AddRange((await module.ListAsync(cancellation)).Select(page => (Address("", page.Url), page.ChangedUtc)));
        pages.AddRange((await entries.PagesAsync(MostPages, cancellation)).Select(page => (Address(page.Culture, page.Url), (DateTime?)page.ChangedUtc)));
        return pages;

        string Address(string culture, string url) => $"{http.Request.Scheme}://{http.Request.Host.ToUriComponent()}{language.UrlOf(language.Find(culture) ?? language.Default, url)}";
    }
}
