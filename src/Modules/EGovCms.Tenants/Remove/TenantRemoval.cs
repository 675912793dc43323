using EGovCms.Accounts.Abstractions;
using EGovCms.Admin.Abstractions;
using EGovCms.Data.Life;
using EGovCms.Tenancy;
using EGovCms.Tenants.Edit;
using EGovCms.Tenants.List;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace EGovCms.Tenants.Remove;

/// <summary>Removes a tenant for good: switched off, backed up, forgotten, its data deleted. Without a backup nothing is deleted.</summary>
internal sealed partial class TenantRemoval(
    IShellHost host, ITenantStoreOperations stores, IMemberships memberships, TenantDirectory directory, TenantReport report, ILogger<TenantRemoval> logger)
{
    public async Task<IResult> RemoveAsync(string name, string confirmation)
    {
        if (directory.Find(name) is not { } tenant)
            return TypedResults.NotFound();
        var errors = new FormErrors();
        if (directory.Tree.ChildrenOf(tenant.Name).Count > 0)
            errors.Add(report.Text["Remove_HasChildren"]);
        else if (!string.Equals(confirmation.Trim(), tenant.Name, StringComparison.Ordinal))
            errors.Add("Confirm", report.Text["Remove_NotConfirmed", tenant.Name]);
        else if (host.TryReserve(tenant.Name) is not { } reservation)
            errors.Add(report.Text["Setup_UnderWay", TenantWords.Name(tenant)]);
        else
        {
            using (reservation)
                return await RemoveAsync(tenant);
        }

        return Razor.Page<TenantRemovePage>(new { Tenant = tenant, Errors = errors }, StatusCodes.Status422UnprocessableEntity);
    }

    private async Task<IResult> RemoveAsync(ShellSettings tenant)
    {
        string? backup = null;
        var served = tenant.State is TenantState.Running;
        try
        {
            // Switched off first, so that nothing is written between the backup and the end.
            if (served)
                tenant = await host.UpdateAsync(tenant with { State = TenantState.Disabled });
            backup = await stores.BackUpAsync(tenant);
            await host.RemoveAsync(tenant.Name);
            await memberships.RemoveTenantAsync(tenant.Name);
            await stores.DropAsync(tenant);
        }
        catch (Exception cause) when (cause is not OperationCanceledException)
        {
            LogFailed(tenant.Name, backup, cause);
            if (backup is null && served && tenant.State is TenantState.Disabled)
                await host.UpdateAsync(tenant with { State = TenantState.Running });
            report.Failed(report.Text[backup is null ? "Remove_NoBackup" : "Remove_Partly", TenantWords.Name(tenant), backup ?? ""]);
            return report.Back("~/Admin/Tenants");
        }

        await report.DoneAsync("tenant.removed", tenant, "Was_Removed", before: tenant);
        return Razor.Page<TenantRemovedPage>(new { Tenant = tenant, Backup = backup });
    }

    [LoggerMessage(6010, LogLevel.Error, "Tenant {Tenant} could not be removed; backup {Backup}")]
    private partial void LogFailed(string tenant, string? backup, Exception cause);
}
