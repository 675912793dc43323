using System.Xml.Linq;
using EGovCms.Testing.Site;

namespace EGovCms.Web.Tests.City;

/// <summary>Reads site maps as a search engine does.</summary>
internal static class SiteMaps
{
    public static readonly XNamespace Maps = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";

    /// <summary>The pages that the site's files name, each with its addresses by language; without those of the news, which stand in the others as well.</summary>
    public static async Task<Dictionary<string, Dictionary<string, string>>> ReadAsync(SiteBrowser browser, string site, CancellationToken cancellation)
    {
        var pages = new Dictionary<string, Dictionary<string, string>>();
        foreach (var file in (await XmlAsync(browser, site + "/sitemap.xml", cancellation)).Elements(Maps + "sitemap").Select(map => map.Element(Maps + "loc")!.Value))
        {
            if (file.EndsWith("/news.xml", StringComparison.Ordinal))
                continue;
            foreach (var page in (await XmlAsync(browser, file, cancellation)).Elements(Maps + "url"))
            {
                Assert.All(page.Elements(Html + "link"), link => Assert.Equal("alternate", link.Attribute("rel")!.Value));
                pages.Add(page.Element(Maps + "loc")!.Value, page.Elements(Html + "link").ToDictionary(link => link.Attribute("hreflang")!.Value, link => link.Attribute("href")!.Value));
            }
        }

        return pages;
    }

    public static async Task<XElement> XmlAsync(SiteBrowser browser, string address, CancellationToken cancellation) =>
        XDocument.Parse(await browser.Client.GetStringAsync(new Uri(address, UriKind.RelativeOrAbsolute), cancellation)).Root!;
}
