using System.Globalization;
using EGovCms.Data.Settings;

namespace EGovCms.Portal.Articles;

/// <summary>Instants on the site's own clock.</summary>
internal sealed class SiteClock(ISettingsStore settings)
{
    /// <summary>The form that the guide asks for: <c>YYYY-MM-DD HH:MM</c>.</summary>
    public async ValueTask<string> FormatAsync(DateTime utc, CancellationToken cancellation)
    {
        var site = await settings.GetAsync<SiteSettings>(cancellation);
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(site.TimeZone, out var found) ? found : TimeZoneInfo.Utc;
        var local = TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), zone);
        return local.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
    }
}
