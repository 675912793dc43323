using EGovCms.Admin.Abstractions;
using EGovCms.Data.Audit;
using EGovCms.Tenancy;
using EGovCms.Tenants.List;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Localization;

namespace EGovCms.Tenants.Edit;

/// <summary>Says to the administrator, and records, what was done to a tenant; then leads back.</summary>
internal sealed class TenantReport(INotices notices, IAuditTrail audit, IStringLocalizer<TenantsText> text, IHttpContextAccessor http)
{
    public IStringLocalizer Text => text;

    public async Task DoneAsync(string action, ShellSettings tenant, string key, ShellSettings? before = null, ShellSettings? after = null)
    {
        await RecordAsync(action, tenant, before, after);
        notices.Success(text[key, TenantWords.Name(after ?? tenant)]);
    }

    /// <summary>Records without saying: for what a program does.</summary>
    public Task RecordAsync(string action, ShellSettings tenant, ShellSettings? before = null, ShellSettings? after = null) =>
        audit.RecordAsync(action, tenant.Name, Facts(before), Facts(after));

    public void Say(string key, ShellSettings tenant) => notices.Success(text[key, TenantWords.Name(tenant)]);

    public void Failed(string message) => notices.Error(message);

    public RedirectHttpResult Back(ShellSettings tenant) => Back("~/Admin/Tenants/" + tenant.Name);

    public RedirectHttpResult Back(string path) => TypedResults.LocalRedirect(http.HttpContext!.Href(path));

    // Secret and connection string stay out of the record.
    private static object? Facts(ShellSettings? tenant) =>
        tenant is null ? null : new { tenant.DisplayName, tenant.Prefix, tenant.Hosts, tenant.Parent, tenant.Profile, tenant.Quota };
}
