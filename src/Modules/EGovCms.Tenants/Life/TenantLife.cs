using EGovCms.Tenancy;
using EGovCms.Tenants.Abstractions;
using EGovCms.Tenants.Edit;
using EGovCms.Tenants.List;
using EGovCms.Tenants.Remove;

namespace EGovCms.Tenants.Life;

internal sealed class TenantLife(IShellHost host, TenantDirectory directory, TenantRemoval removal, TenantReport report) : ITenantLife
{
    public Task<TenantLifeResult> EnableAsync(string name, CancellationToken cancellation) =>
        SetStateAsync(name, TenantState.Disabled, TenantState.Running, "tenant.enabled", cancellation);

    public Task<TenantLifeResult> DisableAsync(string name, CancellationToken cancellation) =>
        SetStateAsync(name, TenantState.Running, TenantState.Disabled, "tenant.disabled", cancellation);

    public async Task<TenantLifeResult> RemoveAsync(string name, CancellationToken cancellation) =>
        directory.Find(name) is { } tenant ? await removal.RemoveAsync(tenant) : NotBelow(name);

    private async Task<TenantLifeResult> SetStateAsync(string name, TenantState from, TenantState to, string action, CancellationToken cancellation)
    {
        if (directory.Find(name) is not { } tenant)
            return NotBelow(name);
        if (tenant.State == to)
            return new TenantLifeResult(tenant);
        if (tenant.State != from)
            return new TenantLifeResult(tenant, report.Text["State_NotNow"]);
        try
        {
            var stored = await host.UpdateAsync(tenant with { State = to }, cancellation);
            await report.RecordAsync(action, tenant);
            return new TenantLifeResult(stored);
        }
        catch (ShellConflictException)
        {
            return new TenantLifeResult(tenant, report.Text["Conflict"]);
        }
        catch (TenantStartException refused)
        {
            return new TenantLifeResult(tenant, report.Text["Start_Failed", refused.Reference]);
        }
    }

    private TenantLifeResult NotBelow(string name) => new(null, report.Text["Tenant_NotBelow", name]);
}
