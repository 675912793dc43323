using EGovCms.Accounts.Abstractions;
using EGovCms.Admin.Abstractions;
using Microsoft.Extensions.Localization;

namespace EGovCms.Accounts.Navigation;

internal sealed class AccountNavigation(IStringLocalizer<AccountsText> text) : INavigationProvider
{
    public void Build(NavigationBuilder menu) => menu
        .Add(new NavigationEntry
        {
            Group = NavigationGroups.People,
            Text = text["Users"],
            Href = "~/Admin/Users",
            Icon = "users",
            Permission = AccountPermissions.ManageUsers,
            Order = 10,
        })
        .Add(new NavigationEntry
        {
            Group = NavigationGroups.People,
            Text = text["Roles"],
            Href = "~/Admin/Roles",
            Icon = "shield",
            Permission = AccountPermissions.ManageRoles,
            Order = 20,
        })
        .Add(new NavigationEntry { Group = NavigationGroups.Account, Text = text["Password_Title"], Href = "~/Account/Password", Icon = "key-round", Order = 10 })
        .Add(new NavigationEntry { Group = NavigationGroups.Account, Text = text["SignOut"], Href = "~/SignOut", Icon = "log-out", Order = 100, Post = true });
}
