using Microsoft.Extensions.Primitives;

namespace EGovCms.Theming.Caching;

/// <summary>The forms in which a page is kept.</summary>
internal enum PageEncoding
{
    Identity,
    Gzip,
    Brotli,
}

internal static class PageEncodings
{
    /// <summary>The best form that the header <c>Accept-Encoding</c> allows.</summary>
    public static PageEncoding Choose(StringValues acceptEncoding)
    {
        var chosen = PageEncoding.Identity;
        foreach (var header in acceptEncoding)
        {
            foreach (var part in header.AsSpan().Split(','))
            {
                var offer = Of(header.AsSpan()[part].Trim());
                if (offer > chosen)
                    chosen = offer;
            }
        }

        return chosen;
    }

    private static PageEncoding Of(ReadOnlySpan<char> token)
    {
        var end = token.IndexOf(';');
        var name = (end < 0 ? token : token[..end]).TrimEnd();
        if (end >= 0 && IsRefused(token[(end + 1)..]))
            return PageEncoding.Identity;
        if (name.Equals("br", StringComparison.OrdinalIgnoreCase))
            return PageEncoding.Brotli;
        return name.Equals("gzip", StringComparison.OrdinalIgnoreCase) ? PageEncoding.Gzip : PageEncoding.Identity;
    }

    /// <summary><c>q=0</c>, with any number of decimals.</summary>
    private static bool IsRefused(ReadOnlySpan<char> parameter)
    {
        var value = parameter.Trim();
        return value.StartsWith("q=", StringComparison.OrdinalIgnoreCase) && value[2..].Trim("0. ").IsEmpty;
    }
}
