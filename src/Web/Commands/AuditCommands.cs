using System.CommandLine;
using EGovCms.Audit.Abstractions;
using EGovCms.Tenancy;

namespace EGovCms.Web.Commands;

/// <summary><c>audit …</c>: whether the records of who did what are what was recorded.</summary>
internal static class AuditCommands
{
    public static Command Create(CommandSet set)
    {
        var some = set.Option<string[]>("only");
        var tenant = set.Tenant();
        return set.Group("audit",
            set.Command("verify", "audit_verify", i => VerifyAsync(i, i.Value(some) ?? []), some),
            set.Command("accept", "audit_accept", i => AcceptAsync(i, i.Value(tenant)!), tenant));
    }

    private static async Task<int> VerifyAsync(Invocation invocation, string[] some)
    {
        await using var installation = await Installation.OpenAsync(invocation);
        var tenants = some.Length > 0
            ? [.. some.Select(name => installation.Tenant(name, invocation.Text).Name)]
            : installation.Shells.Tenants.Where(t => t.State is TenantState.Running or TenantState.Disabled).Select(t => t.Name).Order(StringComparer.Ordinal).ToList();
        var verdicts = new List<(string Tenant, AuditVerdict Verdict)>();
        await invocation.Terminal.WorkAsync(invocation.Text["Audit_Verifying"], async () =>
        {
            foreach (var tenant in tenants)
            {
                await using var scope = await installation.ScopeAsync(tenant, invocation);
                verdicts.Add((tenant, await scope.Services.GetRequiredService<IAuditVerifier>().VerifyAsync(invocation.Cancellation)));
            }

            return verdicts;
        });
        var intact = verdicts.All(v => v.Verdict.IsIntact);
        invocation.Terminal.Done(
            new { intact, tenants = verdicts.Select(v => new { tenant = v.Tenant, entries = v.Verdict.Entries, fault = v.Verdict.Fault.ToString() }) },
            invocation.Text[intact ? "Audit_Intact" : "Audit_NotIntact", verdicts.Count, verdicts.Sum(v => v.Verdict.Entries)],
            [.. verdicts.Where(v => !v.Verdict.IsIntact).Select(v => Tell(v.Tenant, v.Verdict, invocation.Text))]);
        return intact ? ExitCode.Done : ExitCode.NotIntact;
    }

    private static async Task<int> AcceptAsync(Invocation invocation, string name)
    {
        await using var installation = await Installation.OpenAsync(invocation);
        await using var scope = await installation.ScopeAsync(name, invocation);
        var verdict = await scope.Services.GetRequiredService<IAuditVerifier>().AcceptAsync(invocation.Cancellation);
        if (verdict.Fault is AuditFault.Missing or AuditFault.Changed)
            throw new CommandException(ExitCode.NotIntact, Tell(scope.Settings.Name, verdict, invocation.Text));
        invocation.Terminal.Done(
            new { tenant = scope.Settings.Name, accepted = !verdict.IsIntact, fault = verdict.Fault.ToString() },
            invocation.Text[verdict.IsIntact ? "Audit_NothingToAccept" : "Audit_Accepted", scope.Settings.Name]);
        return ExitCode.Done;
    }

    private static string Tell(string tenant, AuditVerdict verdict, CommandText text) =>
        text["Audit_Fault_" + verdict.Fault, tenant, verdict.Entries, verdict.Entries + 1];
}
