using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using EGovCms.Data.Settings;
using EGovCms.Tenancy;
using EGovCms.Theming.Languages;
using EGovCms.Theming.Pages;
using EGovCms.Theming.Shapes;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Seo.Head;

/// <summary>Puts what search engines and networks read into the head of each public page that they may keep: Open Graph where the page says nothing itself, and JSON-LD.</summary>
internal sealed class SeoHead(ISettingsStore settings, ShellSettings tenant) : IZoneContributor
{
    /// <summary>Chinese stays readable; what could end the element is escaped.</summary>
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public async ValueTask ContributeAsync(ZoneContext context)
    {
        var (page, http) = (context.Page, context.Http);
        if (page.StatusCode != StatusCodes.Status200OK)
            return;
        var facts = new PageFacts(page, page.AddressFor(http));
        if (facts.IsHidden)
            return;
        var (site, culture) = SpokenSite.For(http, await settings.GetAsync<SiteSettings>(http.RequestAborted));
        var data = new PageData(facts, site, culture, TenantUrl.Root(tenant, http.Request) + "/");
        var graph = data.All(page);
        context.Add("Head", new Shape("SeoHead")
        {
            ["Tags"] = OpenGraph(facts, data, site, culture).Where(tag => tag.Content is { Length: > 0 } && !facts.Has(tag.Name)).Select(tag => new Shape("SeoTag") { ["Name"] = tag.Name, ["Content"] = tag.Content }).ToList(),
            ["Data"] = graph.Count == 0 ? null : new JsonObject { ["@context"] = "https://schema.org", ["@graph"] = graph }.ToJsonString(Json),
        });
    }

    private static IEnumerable<(string Name, string? Content)> OpenGraph(PageFacts facts, PageData data, SiteSettings site, string culture)
    {
        yield return ("og:type", facts.ArticleTitle is null ? "website" : "article");
        yield return ("og:title", facts.ArticleTitle ?? (facts.Title.Length > 0 ? facts.Title : site.SiteName));
        yield return ("og:url", facts.Address);
        yield return ("og:site_name", site.SiteName);
        yield return ("og:locale", culture.Replace('-', '_'));
        yield return ("og:description", facts.Description);
        yield return ("og:image", facts.Image);
        if (facts.ArticleTitle is null)
            yield break;
        yield return ("article:published_time", data.Moment(facts.PubDate));
        yield return ("article:section", facts.ColumnName);
    }
}
