using System.Security.Claims;
using EGovCms.Admin.Abstractions;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace EGovCms.Admin.Navigation;

internal sealed class AdminNavigation(
    IEnumerable<INavigationProvider> providers,
    IAuthorizationService authorization,
    IHttpContextAccessor http,
    IStringLocalizer<AdminText> text) : IAdminNavigation
{
    public async Task<IReadOnlyList<NavigationSection>> GetAsync()
    {
        var context = http.HttpContext ?? throw new InvalidOperationException("The navigation is shown in answer to a request.");
        var menu = new NavigationBuilder();
        foreach (var provider in providers)
            provider.Build(menu);

        var allowed = new List<NavigationEntry>();
        foreach (var entry in menu.Entries)
        {
            if (await IsAllowedAsync(entry, context.User))
                allowed.Add(entry);
        }

        var current = Current(allowed, context.Request.Path);
        return
        [
            .. allowed
                .GroupBy(entry => entry.Group.Id, StringComparer.Ordinal)
                .OrderBy(group => group.First().Group.Order)
                .Select(group => Section(group, current, context)),
        ];
    }

    private async Task<bool> IsAllowedAsync(NavigationEntry entry, ClaimsPrincipal user)
    {
        if (entry.Permission is not null && !await authorization.HasPermissionAsync(user, entry.Permission))
            return false;
        foreach (var permission in entry.FurtherPermissions)
        {
            if (!await authorization.HasPermissionAsync(user, permission))
                return false;
        }

        return true;
    }

    private NavigationSection Section(IGrouping<string, NavigationEntry> entries, NavigationEntry? current, HttpContext context)
    {
        var group = entries.FirstOrDefault(entry => entry.Group.Text is not null)?.Group ?? entries.First().Group;
        return new NavigationSection(
            group,
            group.Text ?? text["Group_" + group.Id],
            [
                .. entries
                    .OrderBy(entry => entry.Order)
                    .ThenBy(entry => entry.Text, StringComparer.CurrentCulture)
                    .Select(entry => new NavigationItem(entry.Text, context.Href(entry.Href), entry.Icon, ReferenceEquals(entry, current), entry.Post)),
            ]);
    }

    // The deepest entry at or above the page: "~/Admin" would otherwise be current everywhere.
    private static NavigationEntry? Current(IEnumerable<NavigationEntry> entries, PathString path) => entries
        .Where(entry => !entry.Post && entry.Href.StartsWith("~/", StringComparison.Ordinal))
        .Where(entry => IsAtOrBelow(path, new PathString(entry.Href[1..].Split('?')[0])))
        .MaxBy(entry => entry.Href.Length);

    private static bool IsAtOrBelow(PathString path, PathString entry) =>
        entry == "/Admin" ? path == entry : path.StartsWithSegments(entry);
}
