using System.Globalization;
using EGovCms.Search.Abstractions;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Search.Pages;

/// <summary>What the address of the search page asks for: <c>q</c>, and what narrows it down. What makes no sense is left out, not refused: addresses are passed on by people.</summary>
internal sealed record SearchQuery
{
    /// <summary>What is longer was pasted by mistake.</summary>
    public const int LongestWords = 100;

    private const int MostPages = 100;

    public string Words { get; init; } = "";

    /// <summary>Only this site, where there are others.</summary>
    public bool IsOwnSite { get; init; }

    public bool InTitle { get; init; }

    public bool ByDate { get; init; }

    public string Tenant { get; init; } = "";

    public string Kind { get; init; } = "";

    public string Column { get; init; } = "";

    public int? Year { get; init; }

    public SearchPeriod Period { get; init; } = SearchPeriod.Any;

    public int Page { get; init; } = 1;

    public bool IsNarrowed => Tenant.Length > 0 || Kind.Length > 0 || Column.Length > 0 || Year is not null || InTitle || !Period.IsAny;

    /// <summary>The same without what narrows it down.</summary>
    public SearchQuery Widened => this with { Tenant = "", Kind = "", Column = "", Year = null, InTitle = false, Period = SearchPeriod.Any, Page = 1 };

    /// <param name="query">The address's.</param>
    /// <param name="isPortal">On the portal all sites are searched unless one asks otherwise, elsewhere the site's own pages.</param>
    public static SearchQuery Read(IQueryCollection query, bool isPortal)
    {
        var words = query["q"].ToString().Trim();
        return new()
        {
            Words = words.Length > LongestWords ? words[..LongestWords] : words,
            IsOwnSite = query["site"].ToString() switch { "own" => true, "all" => false, _ => !isPortal },
            InTitle = query["in"] == "title",
            ByDate = query["sort"] == "date",
            Tenant = Name(query["tenant"].ToString()),
            Kind = Name(query["kind"].ToString()),
            Column = Name(query["column"].ToString()),
            Year = Number(query["year"].ToString(), 9999),
            Period = SearchPeriod.Read(query["time"], query["from"], query["until"]),
            // A page that cannot be is told apart from the first: 0.
            Page = query["page"].ToString() is { Length: > 0 } page ? Number(page, MostPages) ?? 0 : 1,
        };
    }

    /// <summary>Its address, <c>~/search?…</c>.</summary>
    public string Url(bool isPortal)
    {
        var query = QueryString.Create("q", Words);
        if (IsOwnSite == isPortal)
            query = query.Add("site", IsOwnSite ? "own" : "all");
        if (InTitle)
            query = query.Add("in", "title");
        if (ByDate)
            query = query.Add("sort", "date");
        foreach (var (name, value) in new[] { ("tenant", Tenant), ("kind", Kind), ("column", Column), ("year", Year?.ToString(CultureInfo.InvariantCulture) ?? ""), ("time", Period.Name), ("from", SearchPeriod.Text(Period.From)), ("until", SearchPeriod.Text(Period.Until)), ("page", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : "") })
        {
            if (value.Length > 0)
                query = query.Add(name, value);
        }

        return "~/search" + query.ToUriComponent();
    }

    /// <summary>Where it looks, as the public.</summary>
    public SearchScope Scope(string tenant) => IsOwnSite ? SearchScope.Everything with { Tenant = tenant } : SearchScope.Everything;

    public SearchRequest ToRequest(string tenant, int pageSize) => new()
    {
        Words = Words,
        Scope = Scope(tenant),
        InTitle = InTitle,
        Order = ByDate ? SearchOrder.Date : SearchOrder.Relevance,
        Tenants = Tenant.Length > 0 ? [Tenant] : [],
        Kinds = Kind.Length > 0 ? [Kind] : [],
        Columns = Column.Length > 0 ? [Column] : [],
        Years = Year is { } year ? [year] : [],
        Page = Page,
        PageSize = pageSize,
    };

    private static string Name(string text) => text.Length <= 64 ? text : "";

    private static int? Number(string text, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most ? number : null;
}
