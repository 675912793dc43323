using System.Globalization;
using EGovCms.Admin.Abstractions;
using EGovCms.Data.Settings;
using EGovCms.Queries.Definitions;
using EGovCms.Theming.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace EGovCms.Queries.Public;

/// <summary>What the public pages share: the way to them, the site's clock, and words about when a system answers. Scoped.</summary>
internal sealed class QueryFrame(ISettingsStore settings, TimeProvider time, IStringLocalizer<QueriesText> text)
{
    /// <summary>Where the systems are listed.</summary>
    public const string Root = "~/Queries";

    public DateTime NowUtc => time.GetUtcNow().UtcDateTime;

    public static string UrlOf(QuerySystem system) => $"{Root}/{system.Key}";

    public ValueTask<SiteSettings> SiteAsync(HttpContext http) => settings.GetAsync<SiteSettings>(http.RequestAborted);

    /// <summary>Who answers for the data.</summary>
    public static string Organizer(SiteSettings site) => site.Organizer.Length > 0 ? site.Organizer : site.SiteName;

    /// <summary>A minute on the site's clock.</summary>
    public static string Minute(SiteSettings site, DateTime utc) => site.ToSiteTime(DateTime.SpecifyKind(utc, DateTimeKind.Utc)).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>When the system answers, or why it does not; null when there is nothing to tell.</summary>
    public string? Time(SiteSettings site, IOpenTimes system) => system switch
    {
        { State: QueryState.Closed } => text["Public_Closed"].Value,
        { OpenFromUtc: { } from } when NowUtc < from => text["Public_OpensAt", Minute(site, from)].Value,
        { OpenUntilUtc: { } until } when NowUtc >= until => text["Public_EndedAt", Minute(site, until)].Value,
        { OpenUntilUtc: { } until } => text["Public_OpenUntil", Minute(site, until)].Value,
        _ => null,
    };

    /// <summary>Things at hand, one after the other: 姓名、身份证号.</summary>
    public string List(IEnumerable<string> things) => string.Join(text["Public_And"], things);

    /// <summary>The way to a page: home, the systems, and what is given.</summary>
    public IList<Breadcrumb> Trail(HttpContext http, params (string Text, string? Url)[] steps) =>
        [new(text["Public_Home"], http.Href("~/")), .. steps.Select(step => new Breadcrumb(step.Text, step.Url is null ? null : http.Href(step.Url)))];

    /// <summary>Meta tags that the guide to building government sites (国办发〔2017〕47号) asks of a column.</summary>
    public IList<KeyValuePair<string, string>> Column(string name, string description) =>
    [
        new("ColumnName", name),
        new("ColumnDescription", description),
        new("ColumnKeywords", text["Public_Keywords"]),
        new("ColumnType", text["Public_ColumnType"]),
        new("description", description),
    ];
}
