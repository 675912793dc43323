using System.Text.Json;
using EGovCms.Data.Changes;
using EGovCms.Data.Settings;
using EGovCms.Portal.Abstractions;
using EGovCms.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Portal.Robots;

/// <summary>Copies the site's rules into the platform's store after its settings changed. Made anew from what is true now, so doing it twice does no harm.</summary>
internal sealed class RobotsSharing(ISettingsStore settings, RobotsPlatformDb platform, ShellSettings tenant) : IChangeConsumer
{
    public string Name => "robots-sharing";

    public async Task HandleAsync(IReadOnlyList<ChangeEntry> entries, CancellationToken cancellation)
    {
        if (!entries.Any(entry => entry.Kind == "settings.changed" && entry.Subject is nameof(SearchEngineSettings) or nameof(SiteSettings)))
            return;
        var rules = RobotsRules.Of(await settings.GetAsync<SearchEngineSettings>(cancellation), await settings.GetAsync<SiteSettings>(cancellation));
        var json = JsonSerializer.Serialize(rules, RobotsJson.Default.RobotsRules);
        if (await platform.Rules.FirstOrDefaultAsync(row => row.Tenant == tenant.Name, cancellation) is { } row)
            row.Rules = json;
        else
            platform.Add(new SharedRobotsRow { Tenant = tenant.Name, Rules = json });
        await platform.SaveChangesAsync(cancellation);
        platform.ChangeTracker.Clear();
    }
}
