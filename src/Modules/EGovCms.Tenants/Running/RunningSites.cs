using EGovCms.Admin.Abstractions;
using EGovCms.Data.Settings;
using EGovCms.Tenancy;
using EGovCms.Tenancy.Observing;
using EGovCms.Tenants.List;

namespace EGovCms.Tenants.Running;

/// <summary>How this tenant and those below it do on this node.</summary>
internal sealed class RunningSites(ITenantActivities activities, TenantDirectory directory, ISettingsStore settings, ShellSettings tenant)
{
    public async Task<RunningResult> ReadAsync(RunningQuery query)
    {
        var all = await activities.ReadAsync([tenant, .. directory.All.Select(below => below.Tenant)]);
        return new RunningResult(
            query, [.. query.Sort(all).Skip((query.Page - 1) * RunningResult.PageSize).Take(RunningResult.PageSize)], all.Count, all.Count(site => site.IsStarted),
            all.Sum(site => site.RequestsHour), all.Sum(site => site.RequestsDay), all.Sum(site => site.ErrorsDay), (await settings.GetAsync<SiteSettings>()).ToSiteTime(activities.SinceUtc.UtcDateTime));
    }
}
