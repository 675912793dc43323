using EGovCms.Admin.Abstractions;
using EGovCms.Tenancy;
using EGovCms.Tenants.Abstractions;
using EGovCms.Tenants.Create;
using EGovCms.Tenants.List;
using EGovCms.Tenants.Setup;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Tenants.Edit;

/// <summary>What administrators do to a tenant below theirs: change it, switch it, reload it, set it up again.</summary>
internal sealed class TenantActions(
    IShellHost host, TenantDirectory directory, TenantRules rules, ITenantSetup setup, ITenantLife life, TenantReport report)
{
    public Task<IResult> ChangeAsync(string name, TenantInput input) => OnAsync(name, async tenant =>
    {
        var errors = new FormErrors();
        if (input.Quota is null)
            errors.Add("Quota", report.Text["Quota_Negative"]);
        if (input.PositionOr(tenant.Position) is null)
            errors.Add("Position", report.Text["Position_Number"]);
        var next = tenant with
        {
            DisplayName = input.DisplayName,
            Prefix = input.Prefix,
            Hosts = [.. input.HostList.Select(h => TenantAddress.NormalizeHost(h) ?? h).Distinct(StringComparer.Ordinal)],
            Parent = input.Parent,
            Position = input.PositionOr(tenant.Position) ?? tenant.Position,
            Profile = input.Profile.Length > 0 ? input.Profile : null,
            Quota = input.Quota ?? tenant.Quota,
        };
        if (errors.IsEmpty)
        {
            foreach (var problem in rules.Check(next))
                errors.Add(problem.Field, problem.Message);
        }

        if (!errors.IsEmpty || await TryUpdateAsync(next, errors) is null)
            return Razor.Page<TenantEditPage>(new { Tenant = tenant, Input = input, Errors = errors }, StatusCodes.Status422UnprocessableEntity);
        await report.DoneAsync("tenant.changed", tenant, "Saved", tenant, next);
        return report.Back("~/Admin/Tenants");
    });

    public Task<IResult> SetStateAsync(string name, TenantState state) => OnAsync(name, async tenant =>
    {
        var result = state is TenantState.Running ? await life.EnableAsync(tenant.Name) : await life.DisableAsync(tenant.Name);
        if (result.Problem is { } problem)
            report.Failed(problem);
        else
            report.Say(state is TenantState.Running ? "Was_Enabled" : "Was_Disabled", tenant);
        return report.Back(tenant);
    });

    public Task<IResult> ReloadAsync(string name) => OnAsync(name, async tenant =>
    {
        try
        {
            await host.ReloadAsync(tenant.Name);
            await report.DoneAsync("tenant.reloaded", tenant, "Was_Reloaded");
        }
        catch (TenantStartException refused)
        {
            report.Failed(report.Text["Start_Failed", refused.Reference]);
        }

        return report.Back(tenant);
    });

    public Task<IResult> RetryAsync(string name) => OnAsync(name, async tenant =>
    {
        var result = await setup.RetryAsync(tenant.Name);
        if (result.Succeeded)
            await report.DoneAsync("tenant.set-up", tenant, "Created_Done");
        else
            report.Failed(string.Join(' ', result.Problems.Select(p => p.Message)));
        return report.Back(tenant);
    });

    private async Task<ShellSettings?> TryUpdateAsync(ShellSettings settings, FormErrors errors)
    {
        try
        {
            return await host.UpdateAsync(settings);
        }
        catch (ShellConflictException)
        {
            errors.Add(report.Text["Conflict"]);
        }
        catch (TenantStartException refused)
        {
            errors.Add(report.Text["Start_Failed", refused.Reference]);
        }

        return null;
    }

    private async Task<IResult> OnAsync(string name, Func<ShellSettings, Task<IResult>> act) =>
        directory.Find(name) is { } tenant ? await act(tenant) : TypedResults.NotFound();
}
