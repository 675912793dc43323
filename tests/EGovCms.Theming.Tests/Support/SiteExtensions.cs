using EGovCms.Theming.Pages;
using EGovCms.Theming.Shapes;

namespace EGovCms.Theming.Tests.Support;

internal static class SiteExtensions
{
    /// <summary>Serves a page whose body is <paramref name="liquid"/>, and gives back what a browser receives.</summary>
    public static async Task<string> RenderAsync(this TenantSite site, string liquid, object? model = null, string path = "/")
    {
        site.ThemeHas("Body", liquid);
        site.Serve("/", () => new PageResult(new Shape("Body") { ["Item"] = model }));
        using var client = await site.StartAsync();
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        if (!response.IsSuccessStatusCode)
            TestContext.Current.TestOutputHelper?.WriteLine(string.Join(Environment.NewLine, site.Logs.Entries));
        return await response.Content.ReadAsStringAsync();
    }

    public static TenantSite Serve(this TenantSite site, string path, Func<PageResult> page)
    {
        site.Endpoints[path] = http => page().ExecuteAsync(http);
        return site;
    }
}
