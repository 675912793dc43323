using System.CommandLine;
using EGovCms.Tenancy;
using EGovCms.Tenants.Abstractions;
using Spectre.Console;

namespace EGovCms.Web.Commands;

/// <summary><c>tenant …</c>: the sites of the installation.</summary>
internal static class TenantCommands
{
    public static Command Create(CommandSet set)
    {
        var name = set.Argument("name");
        var yes = set.Option<bool>("yes");
        var output = set.Option<string?>("output");
        return set.Group("tenant",
            set.Command("list", "tenant_list", ListAsync),
            TenantCreateCommand.Create(set),
            set.Command("enable", "tenant_enable", i => ActAsync(i, i.Required(name), "Tenant_Enabled", (life, tenant) => life.EnableAsync(tenant, i.Cancellation)), name),
            set.Command("disable", "tenant_disable", i => ActAsync(i, i.Required(name), "Tenant_Disabled", (life, tenant) => life.DisableAsync(tenant, i.Cancellation)), name),
            set.Command("remove", "tenant_remove", i => RemoveAsync(i, i.Required(name), i.Value(yes)), name, yes),
            set.Command("export", "tenant_export", i => ExportAsync(i, i.Required(name), i.Value(output)), name, output),
            TenantImportCommand.Create(set));
    }

    private static async Task<int> ListAsync(Invocation invocation)
    {
        await using var installation = await Installation.OpenAsync(invocation);
        var tenants = installation.Shells.Tenants;
        invocation.Terminal.Result(tenants.Select(Facts), () =>
        {
            var table = invocation.Terminal.Table("Name", "DisplayName", "State", "Address", "Parent");
            foreach (var tenant in tenants)
            {
                table.AddRow(
                    new Text(tenant.Name), new Text(tenant.DisplayName), new Text(invocation.Text["State_" + tenant.State], Style(tenant.State)),
                    new Text(Address(tenant)), new Text(tenant.IsDefault ? "" : tenant.Parent ?? ShellSettings.DefaultName));
            }

            return table;
        });
        return ExitCode.Done;
    }

    private static Task<int> RemoveAsync(Invocation invocation, string name, bool confirmed)
    {
        if (!confirmed)
            throw new CommandException(ExitCode.Usage, invocation.Text["Tenant_RemoveAsk", name]);
        return ActAsync(invocation, name, "Tenant_Removed", (life, tenant) =>
            invocation.Terminal.WorkAsync(invocation.Text["Tenant_Removing", tenant], () => life.RemoveAsync(tenant, invocation.Cancellation)));
    }

    private static async Task<int> ExportAsync(Invocation invocation, string name, string? output)
    {
        await using var installation = await Installation.OpenAsync(invocation);
        var tenant = installation.Tenant(name, invocation.Text);
        await using var portal = await installation.ScopeAsync(ShellSettings.DefaultName, invocation);
        var path = Path.GetFullPath(output ?? $"{tenant.Name}.zip");
        if (File.Exists(path))
            throw new CommandException(ExitCode.Refused, invocation.Text["File_Exists", path]);
        // Only a whole export bears the name of one.
        var partial = path + ".partial";
        try
        {
            await invocation.Terminal.WorkAsync(invocation.Text["Tenant_Exporting", tenant.Name], async () =>
            {
                await using var file = new FileStream(partial, FileMode.Create);
                await portal.Services.GetRequiredService<ITenantTransfer>().ExportAsync(tenant.Name, file, invocation.Cancellation);
                return true;
            });
            File.Move(partial, path);
        }
        catch (KeyNotFoundException)
        {
            throw new CommandException(ExitCode.Refused, invocation.Text["Tenant_NotExportable", tenant.Name]);
        }
        finally
        {
            File.Delete(partial);
        }

        invocation.Terminal.Done(new { tenant = tenant.Name, file = path, bytes = new FileInfo(path).Length }, invocation.Text["Tenant_Exported", tenant.Name], path);
        return ExitCode.Done;
    }

    /// <summary>Does something to a tenant as the portal's administration would, and says how it went.</summary>
    private static async Task<int> ActAsync(Invocation invocation, string name, string done, Func<ITenantLife, string, Task<TenantLifeResult>> act)
    {
        await using var installation = await Installation.OpenAsync(invocation);
        var tenant = installation.Tenant(name, invocation.Text);
        await using var portal = await installation.ScopeAsync(ShellSettings.DefaultName, invocation);
        var result = await act(portal.Services.GetRequiredService<ITenantLife>(), tenant.Name);
        Require(result.Problem);
        invocation.Terminal.Done(
            new { tenant = tenant.Name, state = result.Settings?.State.ToString(), file = result.File },
            invocation.Text[done, tenant.Name], result.File is { } file ? [file] : []);
        return ExitCode.Done;
    }

    internal static void Require(string? problem)
    {
        if (problem is not null)
            throw new CommandException(ExitCode.Refused, problem);
    }

    internal static void Require(TenantSetupResult result)
    {
        if (result.Succeeded)
            return;
        var problems = string.Join(" ", result.Problems.Select(p => p.Field.Length > 0 ? $"{p.Field}: {p.Message}" : p.Message));
        throw new CommandException(result.Settings is null ? ExitCode.Refused : ExitCode.Recipe, problems);
    }

    // The secret and the connection string stay where they are.
    internal static object Facts(ShellSettings tenant) => new
    {
        tenant.Name,
        tenant.DisplayName,
        State = tenant.State.ToString(),
        tenant.StateReason,
        tenant.Hosts,
        tenant.Prefix,
        Parent = tenant.IsDefault ? null : tenant.Parent ?? ShellSettings.DefaultName,
        tenant.Profile,
        tenant.Recipe,
        tenant.DatabaseProvider,
        tenant.Features,
        tenant.Version,
    };

    private static string Address(ShellSettings tenant) =>
        string.Join(", ", (tenant.Hosts.Count == 0 ? [""] : tenant.Hosts).Select(host => $"{host}/{tenant.Prefix}"));

    private static Style Style(TenantState state) => state switch
    {
        TenantState.Running => new Style(Color.Green),
        TenantState.Invalid => new Style(Color.Red),
        _ => new Style(Color.Grey),
    };
}
