using System.Globalization;
using System.Text.Json.Nodes;
using EGovCms.Data.Settings;
using EGovCms.Theming.Pages;

namespace EGovCms.Seo.Head;

/// <summary>A page in the words of schema.org: the body behind the site, the article, the way to the page. As search engines document them for JSON-LD.</summary>
/// <param name="facts">What the page tells.</param>
/// <param name="site">Whose it is.</param>
/// <param name="culture">Its language.</param>
/// <param name="root">The site's address, with a slash at its end, whatever the language: the body behind it is one.</param>
internal sealed class PageData(PageFacts facts, SiteSettings site, string culture, string root)
{
    public JsonArray All(PageResult page)
    {
        var graph = new JsonArray();
        if (facts.IsHome)
        {
            graph.Add(Organization());
            graph.Add(WebSite());
        }

        if (facts.ArticleTitle is { } title)
            graph.Add(Article(title));
        if (page.Breadcrumbs.Count > 1)
            graph.Add(Breadcrumbs(page.Breadcrumbs));
        foreach (var own in page.StructuredData)
            graph.Add(own.DeepClone());
        return graph;
    }

    /// <summary>A moment on the site's clock with its distance from UTC, as ISO 8601 has it; null when there is none.</summary>
    public string? Moment(string? pubDate)
    {
        if (!DateTime.TryParseExact(pubDate, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return null;
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(site.TimeZone, out var found) ? found : TimeZoneInfo.Utc;
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
    }

    private JsonObject Organization() => Thing(
        "GovernmentOrganization",
        ("@id", root + "#organization"),
        ("name", site.Organizer.Length > 0 ? site.Organizer : site.SiteName),
        ("url", root),
        ("telephone", site.Phone),
        ("address", site.Contact));

    private JsonObject WebSite()
    {
        var data = Thing("WebSite", ("name", site.SiteName), ("url", facts.Address), ("inLanguage", culture));
        data["publisher"] = new JsonObject { ["@id"] = root + "#organization" };
        data["potentialAction"] = new JsonObject { ["@type"] = "SearchAction", ["target"] = facts.Address + "search?q={words}", ["query-input"] = "required name=words" };
        return data;
    }

    private JsonObject Article(string title)
    {
        var data = Thing(
            "NewsArticle",
            ("headline", title),
            ("datePublished", Moment(facts.PubDate)),
            ("description", facts.Description),
            ("keywords", facts.Keywords),
            ("articleSection", facts.ColumnName),
            ("image", facts.Image),
            ("inLanguage", culture),
            ("url", facts.Address),
            ("mainEntityOfPage", facts.Address));
        data["author"] = facts.Author is { } person ? Thing("Person", ("name", person)) : Thing("Organization", ("name", facts.Source ?? site.SiteName));
        data["publisher"] = Thing("GovernmentOrganization", ("name", site.SiteName), ("url", root));
        return data;
    }

    private JsonObject Breadcrumbs(IList<Breadcrumb> way)
    {
        var steps = new JsonArray();
        foreach (var step in way)
            steps.Add(new JsonObject { ["@type"] = "ListItem", ["position"] = steps.Count + 1, ["name"] = step.Text, ["item"] = step.Url is null ? facts.Address : new Uri(new Uri(root), step.Url).AbsoluteUri });
        return new JsonObject { ["@type"] = "BreadcrumbList", ["itemListElement"] = steps };
    }

    private static JsonObject Thing(string type, params (string Name, string? Value)[] properties)
    {
        var thing = new JsonObject { ["@type"] = type };
        foreach (var (name, value) in properties)
        {
            if (!string.IsNullOrEmpty(value))
                thing[name] = value;
        }

        return thing;
    }
}
