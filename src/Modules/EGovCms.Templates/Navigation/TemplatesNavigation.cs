using EGovCms.Admin.Abstractions;
using EGovCms.Theming;
using Microsoft.Extensions.Localization;

namespace EGovCms.Templates.Navigation;

internal sealed class TemplatesNavigation(IStringLocalizer<TemplatesText> text) : INavigationProvider
{
    public void Build(NavigationBuilder menu) => menu
        .Add(new NavigationEntry
        {
            Group = NavigationGroups.Site,
            Text = text["Themes"],
            Href = "~/Admin/Themes",
            Icon = "palette",
            Permission = ThemingPermissions.EditTemplates,
            Order = 60,
        })
        .Add(new NavigationEntry
        {
            Group = NavigationGroups.Site,
            Text = text["Templates"],
            Href = "~/Admin/Templates",
            Icon = "layout-template",
            Permission = ThemingPermissions.EditTemplates,
            Order = 70,
        });
}
