using EGovCms.Admin.Abstractions;
using EGovCms.Contents.Abstractions;
using EGovCms.Tenancy.Security;

namespace EGovCms.Contents.Admin.Dashboard;

internal sealed class QuickCreateCard : IDashboardCard
{
    public Type Component => typeof(QuickCreate);

    public Permission? Permission => ContentPermissions.EditOwn;

    public int Order => 30;

    public DashboardSpan Span => DashboardSpan.Third;
}
