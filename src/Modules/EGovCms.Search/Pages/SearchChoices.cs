using System.Globalization;
using EGovCms.Search.Abstractions;
using EGovCms.Tenancy;
using EGovCms.Theming.Shapes;
using Microsoft.Extensions.Localization;

namespace EGovCms.Search.Pages;

/// <summary>The links by which a search is asked otherwise: where, in what, in which order, since when; and what of its finds one wants. Scoped.</summary>
internal sealed class SearchChoices(ShellSettings tenant, HitView view, IStringLocalizer<SearchPageText> text)
{
    private const int MostFacets = 8;

    public List<Shape> Of(SearchQuery query) =>
    [
        Group("Page_Where", ("Page_All", query with { IsOwnSite = false }, !query.IsOwnSite), ("Page_Own", query with { IsOwnSite = true, Tenant = "" }, query.IsOwnSite)),
        Group("Page_In", ("Page_Whole", query with { InTitle = false }, !query.InTitle), ("Page_InTitle", query with { InTitle = true }, query.InTitle)),
        Group("Page_Order", ("Page_ByRelevance", query with { ByDate = false }, !query.ByDate), ("Page_ByDate", query with { ByDate = true }, query.ByDate)),
        Group("Page_Time", [("Page_AnyTime", query with { Period = SearchPeriod.Any }, query.Period.IsAny), .. SearchPeriod.Names.Select(name => ("Page_Time_" + name, query with { Period = new(name, null, null) }, query.Period.Name == name))]),
    ];

    public List<Shape> Facets(SearchQuery query, SearchResult result)
    {
        var groups = new List<Shape>();
        if (!query.IsOwnSite)
            Add("Page_Sites", result.Tenants, query.Tenant, facet => facet.Name, value => query with { Tenant = value });
        Add("Page_Kinds", result.Kinds, query.Kind, facet => view.KindOf(facet.Value), value => query with { Kind = value });
        Add("Page_Columns", result.Columns, query.Column, facet => facet.Name, value => query with { Column = value });
        Add("Page_Years", result.Years, query.Year?.ToString(CultureInfo.InvariantCulture) ?? "", facet => text["Page_Year", facet.Value], value => query with { Year = value.Length == 0 ? null : int.Parse(value, CultureInfo.InvariantCulture) });
        return groups;

        void Add(string name, IReadOnlyList<SearchFacet> facets, string chosen, Func<SearchFacet, string> nameOf, Func<string, SearchQuery> choose)
        {
            if (facets.Count < 2 && chosen.Length == 0)
                return;
            groups.Add(new Shape("SearchFacets")
            {
                ["Name"] = text[name].Value,
                // Chosen once more, it is given up.
                ["Items"] = facets.Take(MostFacets).Select(facet => new Shape("SearchFacet")
                {
                    ["Name"] = nameOf(facet),
                    ["Count"] = facet.Count,
                    ["IsChosen"] = facet.Value == chosen,
                    ["Url"] = Url(choose(facet.Value == chosen ? "" : facet.Value)),
                }).ToList(),
            });
        }
    }

    private Shape Group(string name, params IEnumerable<(string Text, SearchQuery Query, bool IsChosen)> choices) => new("SearchChoices")
    {
        ["Name"] = text[name].Value,
        ["Items"] = choices.Select(choice => new Shape("SearchChoice") { ["Text"] = text[choice.Text].Value, ["Url"] = Url(choice.Query), ["IsChosen"] = choice.IsChosen }).ToList(),
    };

    private string Url(SearchQuery query) => (query with { Page = 1 }).Url(tenant.IsDefault);
}
