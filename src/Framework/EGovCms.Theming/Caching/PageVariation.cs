namespace EGovCms.Theming.Caching;

/// <summary>Something of a request by which public pages differ: a query key or a cookie. Registered once a blueprint.</summary>
/// <param name="Kind">Which of the two.</param>
/// <param name="Name">The key's or cookie's name, as written.</param>
/// <param name="Normalize">Makes equal of a cookie's values what gives the same page; null when it gives up on the value.</param>
internal sealed record PageVariation(PageVariationKind Kind, string Name, Func<string, string?>? Normalize = null);

internal enum PageVariationKind
{
    Query,
    Cookie,
}
