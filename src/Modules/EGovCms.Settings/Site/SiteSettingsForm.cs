using EGovCms.Data.Settings;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Settings.Site;

/// <summary>Site settings as posted.</summary>
internal static class SiteSettingsForm
{
    public static SiteSettings Read(IFormCollection form)
    {
        return new SiteSettings
        {
            SiteName = Text(nameof(SiteSettings.SiteName)),
            Subtitle = Text(nameof(SiteSettings.Subtitle)),
            SiteDomain = Text(nameof(SiteSettings.SiteDomain)),
            SiteIdCode = Text(nameof(SiteSettings.SiteIdCode)),
            Organizer = Text(nameof(SiteSettings.Organizer)),
            Undertaker = Text(nameof(SiteSettings.Undertaker)),
            Contact = Text(nameof(SiteSettings.Contact)),
            Phone = Text(nameof(SiteSettings.Phone)),
            IcpFiling = Text(nameof(SiteSettings.IcpFiling)),
            SecurityFiling = Text(nameof(SiteSettings.SecurityFiling)),
            Description = Text(nameof(SiteSettings.Description)),
            Keywords = Text(nameof(SiteSettings.Keywords)),
            MainColor = Text(nameof(SiteSettings.MainColor)),
            Logo = Text(nameof(SiteSettings.Logo)),
            Culture = Text(nameof(SiteSettings.Culture)),
            TimeZone = Text(nameof(SiteSettings.TimeZone)),
        };

        string Text(string name) => form[name].ToString().Trim();
    }
}
