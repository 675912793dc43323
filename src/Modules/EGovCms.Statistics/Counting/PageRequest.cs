using Microsoft.AspNetCore.Http;

namespace EGovCms.Statistics.Counting;

/// <summary>Tells requests that cannot be for a page that somebody looks at.</summary>
internal static class PageRequest
{
    private const string Admin = "Admin";

    /// <summary>The administration, a part of a page, or one that is fetched in case it is looked at.</summary>
    public static bool IsNone(HttpRequest request, int prefixLength)
    {
        if (IsAdministration(request.Path.Value.AsSpan(Math.Min(prefixLength, request.Path.Value?.Length ?? 0))))
            return true;
        var headers = request.Headers;
        if (IsPrefetch(headers, "Sec-Purpose"))
            return true;
        // Whoever tells for what it asks need not be looked at any further: what htmx fetches is no document.
        return headers.TryGetValue("Sec-Fetch-Dest", out var destination) ? destination != "document" : headers.ContainsKey("HX-Request") || IsPrefetch(headers, "Purpose");
    }

    private static bool IsPrefetch(IHeaderDictionary headers, string name) =>
        headers.TryGetValue(name, out var purpose) && purpose.ToString().Contains("prefetch", StringComparison.OrdinalIgnoreCase);

    /// <summary>Under the tenant's own root or that of one of its languages.</summary>
    private static bool IsAdministration(ReadOnlySpan<char> path)
    {
        var first = Segment(path);
        return first.Equals(Admin, StringComparison.OrdinalIgnoreCase)
            || (first.Length is > 1 and < 12 && Segment(path[(first.Length + 1)..]).Equals(Admin, StringComparison.OrdinalIgnoreCase));
    }

    private static ReadOnlySpan<char> Segment(ReadOnlySpan<char> path)
    {
        if (path.Length < 2)
            return [];
        var rest = path[1..];
        var end = rest.IndexOf('/');
        return end < 0 ? rest : rest[..end];
    }
}
