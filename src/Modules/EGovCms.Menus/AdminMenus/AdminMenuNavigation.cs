using System.Text.Json.Nodes;
using EGovCms.Admin.Abstractions;
using EGovCms.Data.Settings;
using EGovCms.Tenancy.Security;

namespace EGovCms.Menus.AdminMenus;

/// <summary>Adds the links of the menus to the navigation, a group each.</summary>
internal sealed class AdminMenuNavigation(ISettingsStore settings) : INavigationProvider
{
    private const int GroupOrder = 60;

    public void Build(NavigationBuilder menu)
    {
        ArgumentNullException.ThrowIfNull(menu);
        // The request's culture was read from the settings before: they are in memory, and nothing is waited for.
        var reading = settings.GetAsync<AdminMenuSet>();
        var set = reading.IsCompletedSuccessfully ? reading.Result : reading.AsTask().GetAwaiter().GetResult();
        foreach (var (each, at) in set.Menus.OfType<JsonObject>().Where(each => each["Enabled"]?.ToString() is not "false").Select((each, at) => (each, at)))
        {
            var group = new NavigationGroup($"AdminMenu{each["Id"]}", GroupOrder + at, each["Name"]?.ToString() ?? "");
            foreach (var ((text, href, permissions), order) in AdminNodes.Links(each["MenuItems"]).Select((link, order) => (link, order)))
            {
                menu.Add(new NavigationEntry
                {
                    Group = group,
                    Text = text,
                    Href = href,
                    Icon = "link",
                    Order = order,
                    FurtherPermissions = [.. permissions.Select(name => new Permission(name, ""))],
                });
            }
        }
    }
}
