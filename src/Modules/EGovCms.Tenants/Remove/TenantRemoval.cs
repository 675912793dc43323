using EGovCms.Accounts.Abstractions;
using EGovCms.Admin.Abstractions;
using EGovCms.Data.Life;
using EGovCms.Tenancy;
using EGovCms.Tenants.Abstractions;
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
        else if (IsUnderWay(tenant))
            errors.Add(report.Text["Setup_UnderWay", TenantWords.Name(tenant)]);
        if (!errors.IsEmpty)
            return Razor.Page<TenantRemovePage>(new { Tenant = tenant, Errors = errors }, StatusCodes.Status422UnprocessableEntity);

        var result = await RemoveAsync(tenant);
        if (result.Problem is { } problem)
        {
            report.Failed(problem);
            return report.Back("~/Admin/Tenants");
        }

        report.Say("Was_Removed", tenant);
        return Razor.Page<TenantRemovedPage>(new { Tenant = tenant, Backup = result.File });
    }

    /// <summary>Removes the tenant; one with others below it is refused, as is one that is being set up.</summary>
    public async Task<TenantLifeResult> RemoveAsync(ShellSettings tenant)
    {
        if (directory.Tree.ChildrenOf(tenant.Name).Count > 0)
            return new TenantLifeResult(tenant, report.Text["Remove_HasChildren"]);
        using var reservation = host.TryReserve(tenant.Name);
        if (reservation is null)
            return new TenantLifeResult(tenant, report.Text["Setup_UnderWay", TenantWords.Name(tenant)]);

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
            return new TenantLifeResult(tenant, report.Text[backup is null ? "Remove_NoBackup" : "Remove_Partly", TenantWords.Name(tenant), backup ?? ""], backup);
        }

        await report.RecordAsync("tenant.removed", tenant, before: tenant);
        return new TenantLifeResult(tenant, File: backup);
    }

    private bool IsUnderWay(ShellSettings tenant)
    {
        using var free = host.TryReserve(tenant.Name);
        return free is null;
    }

    [LoggerMessage(6010, LogLevel.Error, "Tenant {Tenant} could not be removed; backup {Backup}")]
    private partial void LogFailed(string tenant, string? backup, Exception cause);
}
