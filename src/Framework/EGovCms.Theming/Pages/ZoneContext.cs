using EGovCms.Theming.Shapes;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Theming.Pages;

/// <summary>A page whose zones are being filled.</summary>
/// <param name="http">The request.</param>
/// <param name="page">The page.</param>
public sealed class ZoneContext(HttpContext http, PageResult page)
{
    private readonly List<(string Zone, Shape Shape)> _shapes = [];

    public HttpContext Http { get; } = http;

    public PageResult Page { get; } = page;

    /// <summary>What has been added, in order.</summary>
    internal IReadOnlyList<(string Zone, Shape Shape)> Shapes => _shapes;

    /// <summary>Puts a shape at the end of a zone.</summary>
    public void Add(string zone, Shape shape) => _shapes.Add((zone, shape));
}
