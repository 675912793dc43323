using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using EGovCms.Testing.Site;

namespace EGovCms.Web.Tests.Imports;

/// <summary>Tries a query on the page of queries, as its administrator does.</summary>
internal static class QueryTrial
{
    public static async Task<SitePage> TryAsync(this ImportSite site, string tenant, params (string Name, string Value)[] values)
    {
        using var browser = await site.SignedInAsync(tenant);
        var page = await browser.OpenAsync($"/{tenant}/Admin/NamedQueries/Edit", TestContext.Current.CancellationToken);
        var form = page.Form("form[action$='/NamedQueries/Edit']");
        return await browser.SubmitAsync(form, form.QuerySelector<IHtmlElement>("[formaction$='/NamedQueries/Try']"), [("Name", "Trial"), .. values]);
    }

    /// <summary>The rows of the result, each with its columns.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(this SitePage page) =>
    [
        .. page.Document.QuerySelectorAll("table tbody tr").Select(row => row.QuerySelectorAll("td").ToDictionary(cell => cell.GetAttribute("data-label")!, cell => cell.TextContent.Trim(), StringComparer.Ordinal)),
    ];
}
