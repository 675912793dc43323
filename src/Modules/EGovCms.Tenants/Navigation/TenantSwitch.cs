using EGovCms.Admin.Abstractions;
using EGovCms.Tenancy;
using EGovCms.Tenancy.Security;
using EGovCms.Tenants.Abstractions;
using EGovCms.Tenants.List;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Tenants.Navigation;

/// <summary>The serving tenants below this one, for the administration's top bar.</summary>
internal sealed class TenantSwitch(
    TenantDirectory directory, TenantWords words, IAuthorizationService authorization, IHttpContextAccessor http) : ITenantSwitch
{
    private const int Shown = 12;

    public async Task<IReadOnlyList<TenantSwitchTarget>> GetAsync() =>
        await authorization.HasPermissionAsync(http.HttpContext!.User, TenantPermissions.ManageTenants)
            ? [.. directory.All.Where(t => t.Tenant.State is TenantState.Running).OrderBy(t => t.Depth).Take(Shown)
                .Select(t => new TenantSwitchTarget(TenantWords.Name(t.Tenant), words.Url(t.Tenant, "/Admin")))]
            : [];
}
