using System.Globalization;
using System.Text;
using System.Text.Json;
using EGovCms.Data.Settings;
using EGovCms.Portal.Abstractions;
using EGovCms.Portal.SiteMap;
using EGovCms.Tenancy;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Portal.Robots;

/// <summary>
/// Writes <c>robots.txt</c>. Search engines read the one at a host's root alone: it speaks for all sites that answer below it by path as well. Scoped.
/// </summary>
internal sealed class RobotsText(IShellHost shells, ShellSettings tenant, ISettingsStore settings, RobotsPlatformDb platform)
{
    public async Task<string> WriteAsync(HttpRequest request, CancellationToken cancellation)
    {
        var own = RobotsRules.Of(await settings.GetAsync<SearchEngineSettings>(cancellation), await settings.GetAsync<SiteSettings>(cancellation));
        // The nearer first: some readers take the first line that suits, others the longest.
        var sites = tenant.Prefix.Length == 0 ? await BelowAsync(request.Host, cancellation) : [];
        var isMixed = own.IsClosed && sites.Any(site => !site.Rules.IsClosed);
        sites.Add((Root(tenant), own));
        var text = new StringBuilder("User-agent: *\n");
        if (sites.Max(site => site.Rules.CrawlDelay) is > 0 and var delay)
            text.Append(CultureInfo.InvariantCulture, $"Crawl-delay: {delay}\n");
        // What pages of the open sites need to look like something.
        if (isMixed)
            text.Append("Allow: /_content/\n");
        foreach (var (root, rules) in sites)
            Append(text, root, rules, isMixed);
        foreach (var (root, _) in sites.Where(site => !site.Rules.IsClosed))
            text.Append(CultureInfo.InvariantCulture, $"Sitemap: {request.Scheme}://{request.Host.ToUriComponent()}{root}/{SiteMapXmlEndpoint.Path}\n");
        return text.ToString();
    }

    private static void Append(StringBuilder text, string root, RobotsRules rules, bool allows)
    {
        foreach (var path in rules.IsClosed ? root.Length == 0 ? ["/"] : RobotsRules.Written(root) : rules.Paths.Select(path => root + path))
            text.Append(CultureInfo.InvariantCulture, $"Disallow: {path}\n");
        if (rules.IsClosed)
            return;
        if (allows && root.Length > 0)
            text.Append(CultureInfo.InvariantCulture, $"Allow: {root}$\n");
        text.Append(CultureInfo.InvariantCulture, $"Allow: {root}/\n");
    }

    private async Task<List<(string Root, RobotsRules Rules)>> BelowAsync(HostString host, CancellationToken cancellation)
    {
        var below = shells.Tenants.Where(site => site.State is TenantState.Running && site.Prefix.Length > 0 && shells.Find(host, new PathString(Root(site)))?.Name == site.Name).ToList();
        var names = below.ConvertAll(site => site.Name);
        var rules = await platform.Rules.AsNoTracking().Where(row => names.Contains(row.Tenant)).ToDictionaryAsync(row => row.Tenant, row => row.Rules, cancellation);
        return below.ConvertAll(site => (Root(site), rules.TryGetValue(site.Name, out var json) ? JsonSerializer.Deserialize(json, RobotsJson.Default.RobotsRules)! : RobotsRules.Default));
    }

    private static string Root(ShellSettings site) => site.Prefix.Length == 0 ? "" : "/" + site.Prefix;
}
