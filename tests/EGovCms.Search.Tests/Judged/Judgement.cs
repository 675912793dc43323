using EGovCms.Search.Abstractions;

namespace EGovCms.Search.Tests.Judged;

/// <summary>
/// Says how good an order of hits is by NDCG at 10: the sum of what each hit is worth, (2^grade − 1) / log2(place + 1), against the sum that the best order of all relevant
/// pages would have (Järvelin and Kekäläinen, "Cumulated gain-based evaluation of IR techniques", ACM TOIS 20(4), 2002, with the gain of Burges et al., "Learning to rank using gradient descent", ICML 2005).
/// </summary>
internal static class Judgement
{
    public const int Places = 10;

    public static double Of(JudgedQuery query, IEnumerable<SearchHit> hits)
    {
        // A page that is found under two addresses is worth what it is worth once.
        var left = new Dictionary<string, int>(query.Relevant);
        var grades = hits.Take(Places).Select(hit => left.Remove(AddressOf(hit), out var grade) || left.Remove(NameOf(hit), out grade) ? grade : 0);
        return Gain(grades) / Gain(query.Relevant.Values.OrderDescending().Take(Places));
    }

    public static int GradeOf(JudgedQuery query, SearchHit hit) =>
        query.Relevant.TryGetValue(AddressOf(hit), out var grade) || query.Relevant.TryGetValue(NameOf(hit), out grade) ? grade : 0;

    /// <summary>The page's address from the portal's root on.</summary>
    public static string AddressOf(SearchHit hit) =>
        hit.Url.StartsWith("~/", StringComparison.Ordinal) ? (hit.Tenant == "Default" ? "" : "/" + hit.Tenant) + hit.Url[1..] : hit.Url;

    private static string NameOf(SearchHit hit) => $"{hit.Tenant}:{string.Concat(hit.Title.Select(piece => piece.Text))}";

    private static double Gain(IEnumerable<int> grades) => grades.Select((grade, place) => (Math.Pow(2, grade) - 1) / Math.Log2(place + 2)).Sum();
}
