using System.Globalization;
using EGovCms.Admin.Abstractions;
using EGovCms.Data.Settings;
using EGovCms.Search.Abstractions;
using EGovCms.Tenancy;
using EGovCms.Theming.Shapes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace EGovCms.Search.Pages;

/// <summary>Says of a hit what a page shows: where it leads from here, whose it is, of what kind. Scoped.</summary>
internal sealed class HitView(IShellHost shells, IStringLocalizer<SearchPageText> text)
{
    public Shape Of(HttpContext http, SiteSettings site, SearchHit hit) => new("SearchHit")
    {
        ["Title"] = Pieces(hit.Title),
        ["Extract"] = Pieces(hit.Extract),
        ["Url"] = UrlOf(http, hit),
        ["Site"] = SiteOf(hit),
        ["Kind"] = KindOf(hit.Kind),
        ["Column"] = hit.ColumnName.Length > 0 ? hit.ColumnName : null,
        ["Date"] = DateOf(site, hit),
    };

    /// <summary>Where it leads: an absolute path, or a full address.</summary>
    public string UrlOf(HttpContext http, SearchHit hit) =>
        shells.TryGetSettings(hit.Tenant, out var owner) && hit.Url.StartsWith("~/", StringComparison.Ordinal) ? TenantUrl.Root(owner, http.Request) + hit.Url[1..] : hit.Url;

    /// <summary>Where an answer leads. The portal's webmaster chose it, so a path is one of the portal's.</summary>
    public string UrlOf(HttpContext http, SearchAnswer answer) =>
        answer.Url.StartsWith("~/", StringComparison.Ordinal) && shells.TryGetSettings(ShellSettings.DefaultName, out var portal) ? TenantUrl.Root(portal, http.Request) + answer.Url[1..] : answer.Url;

    public string SiteOf(SearchHit hit) => shells.TryGetSettings(hit.Tenant, out var owner) ? SitesBelow.NameOf(owner) : hit.Tenant;

    public string KindOf(string kind) => text["Kind_" + kind] is { ResourceNotFound: false } known ? known.Value : kind;

    /// <summary>The day on the site's calendar; null where there is none.</summary>
    public static string? DateOf(SiteSettings site, SearchHit hit) =>
        hit.PublishedUtc <= DateTime.UnixEpoch ? null : site.ToSiteTime(hit.PublishedUtc).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static List<Shape> Pieces(IReadOnlyList<TextSegment> segments) =>
        [.. segments.Select(segment => new Shape("SearchPiece") { ["Text"] = segment.Text, ["IsHit"] = segment.IsHit })];
}
