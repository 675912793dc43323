using System.Net;
using System.Text.Json;
using EGovCms.Tenancy;
using EGovCms.Testing.Site;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EGovCms.Web.Tests.Life;

/// <summary>What citizens and operators see of a site that cannot be started.</summary>
internal static class BrokenSite
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Sets how long the host remembers that a start failed.</summary>
    public static void RememberFailures(SiteFixture city, TimeSpan time) =>
        city.Services.GetRequiredService<IOptions<TenancyOptions>>().Value.RetryFailedStartAfter = time;

    /// <summary>The site says so calmly, under a reference that the log explains; all others answer.</summary>
    public static async Task AssertClosedAsync(SiteFixture city, string tenant)
    {
        using var browser = city.CreateBrowser();
        Assert.True(city.Shells.TryGetSettings(tenant, out var settings));
        var page = await browser.OpenAsync(AddressOf(settings), Token);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        var reference = page.Document.QuerySelector(".reference code")?.TextContent ?? "";
        Assert.Matches("^[2-9A-HJ-NP-Z]{8}$", reference);
        Assert.True(page.Headers.ContainsKey("Retry-After"));
        Assert.DoesNotContain("Exception", page.Text, StringComparison.Ordinal);
        Assert.Contains(settings.DisplayName, page.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Single(LogEntries(city.Folder), entry => entry.Tenant == tenant && entry.Reference == reference && entry.Exception.Length > 0);

        foreach (var other in city.Shells.Tenants.Where(other => other.Name != tenant))
            Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync(AddressOf(other), Token)).Status);
        foreach (var health in new[] { "/health/live", "/health/ready" })
            Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync(health, Token)).Status);
    }

    public static async Task AssertOpenAsync(SiteFixture city, string tenant)
    {
        using var browser = city.CreateBrowser();
        Assert.True(city.Shells.TryGetSettings(tenant, out var settings));
        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync(AddressOf(settings), Token)).Status);
    }

    /// <summary>Has the platform's administrator press 重新加载; returns the page that tells what came of it.</summary>
    public static async Task<SitePage> ReloadAsync(SiteFixture city, string tenant)
    {
        using var browser = city.CreateBrowser();
        await browser.SignInAsync(SiteFixture.AdminUser, city.AdminPassword);
        var page = await browser.OpenAsync("/Admin/Tenants/" + tenant, Token);
        return await browser.SubmitAsync(page, $"form[action='/Admin/Tenants/{tenant}/Reload']");
    }

    private static string AddressOf(ShellSettings tenant) => tenant.Prefix.Length == 0 ? "/" : $"/{tenant.Prefix}/";

    private static IEnumerable<(string Tenant, string Reference, string Exception)> LogEntries(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(folder, "logs"), "egov-*.json"))
        {
            using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
            while (reader.ReadLine() is { } line)
            {
                using var entry = JsonDocument.Parse(line);
                yield return (Text(entry, "Tenant"), Text(entry, "Reference"), Text(entry, "@x"));
            }
        }
    }

    private static string Text(JsonDocument entry, string name) =>
        entry.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
