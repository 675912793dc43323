using EGovCms.Search.Abstractions;
using EGovCms.Tenancy;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Search.Pages;

/// <summary>What whoever asks may read on this site besides what everybody may: all that is kept for one of the permissions that they have here. Scoped.</summary>
internal sealed class StaffRights(IEnumerable<IPermissionProvider> providers, IAuthorizationService authorization, ShellSettings tenant)
{
    public async Task<IReadOnlyCollection<SearchRight>> OfAsync(HttpContext http)
    {
        if (http.User.Identity is not { IsAuthenticated: true })
            return [];
        var rights = new List<SearchRight>();
        foreach (var permission in providers.SelectMany(provider => provider.Permissions))
        {
            if (await authorization.HasPermissionAsync(http.User, permission))
                rights.Add(new SearchRight(tenant.Name, permission.Name));
        }

        return rights;
    }
}
