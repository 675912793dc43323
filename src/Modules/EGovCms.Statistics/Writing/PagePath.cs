using EGovCms.Statistics.Counting;

namespace EGovCms.Statistics.Writing;

/// <summary>Under which address a page is counted.</summary>
internal static class PagePath
{
    /// <summary>As long as the store's keys.</summary>
    private const int Longest = 200;

    public static string Of(in Visit visit)
    {
        var path = visit.Subject is { Path.Length: > 0 } subject ? subject.Path : Own(visit);
        return path.Length <= Longest ? path : path[..Longest];
    }

    private static string Own(in Visit visit)
    {
        var path = visit.Path.AsSpan(Math.Min(visit.Site.PrefixLength, visit.Path.Length)).TrimEnd('/');
        return path.IsEmpty ? "/" : path.ToString();
    }
}
