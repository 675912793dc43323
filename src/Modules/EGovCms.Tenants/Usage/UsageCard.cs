using EGovCms.Admin.Abstractions;
using EGovCms.Tenancy.Security;
using EGovCms.Tenants.Abstractions;

namespace EGovCms.Tenants.Usage;

/// <summary>On the dashboard: what the site uses of what it was given.</summary>
internal sealed class UsageCard : IDashboardCard
{
    public Type Component => typeof(UsagePanel);

    public Permission? Permission => TenantPermissions.ManageFeatures;

    public int Order => 90;

    public DashboardSpan Span => DashboardSpan.Third;
}
