using System.CommandLine;
using EGovCms.Tenancy;
using EGovCms.Tenants.Abstractions;

namespace EGovCms.Web.Commands;

/// <summary><c>tenant import</c>: a site from a file that <c>tenant export</c> wrote, under its own or another name.</summary>
internal static class TenantImportCommand
{
    public static Command Create(CommandSet set)
    {
        var file = set.Argument("file");
        var name = set.Option<string?>("name");
        var prefix = set.Option<string?>("prefix");
        var hosts = set.Option<string[]>("host");
        var parent = set.Option<string?>("parent");
        return set.Command("import", "tenant_import", i => RunAsync(i, new TenantImportRequest
        {
            File = Path.GetFullPath(i.Required(file)),
            Name = i.Value(name),
            Prefix = i.Value(prefix),
            Hosts = i.Value(hosts) is { Length: > 0 } named ? named : null,
            Parent = i.Value(parent),
        }), file, name, prefix, hosts, parent);
    }

    private static async Task<int> RunAsync(Invocation invocation, TenantImportRequest request)
    {
        if (!File.Exists(request.File))
            throw new CommandException(ExitCode.NotFound, invocation.Text["File_Unknown", request.File]);
        await using var installation = await Installation.OpenAsync(invocation);
        await using var portal = await installation.ScopeAsync(ShellSettings.DefaultName, invocation);
        var transfer = portal.Services.GetRequiredService<ITenantTransfer>();
        var result = await invocation.Terminal.WorkAsync(invocation.Text["Tenant_Importing", request.File], line => transfer.ImportAsync(
            request with { Follow = stage => line.Step(invocation.Text["Tenant_Import_" + stage]) }, invocation.Cancellation));
        TenantCommands.Require(result);
        invocation.Terminal.Done(new { tenant = TenantCommands.Facts(result.Settings!) }, invocation.Text["Tenant_Imported", result.Settings!.Name]);
        return ExitCode.Done;
    }
}
