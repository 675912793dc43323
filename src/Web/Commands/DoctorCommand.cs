using System.CommandLine;
using Spectre.Console;

namespace EGovCms.Web.Commands;

/// <summary><c>doctor</c>: looks at everything that the portal needs, and says what to do about what it finds.</summary>
internal static class DoctorCommand
{
    public static Command Create(CommandSet set)
    {
        var start = set.Option<bool>("start");
        return set.Command("doctor", "doctor", i => RunAsync(i, i.Value(start)), start);
    }

    private static async Task<int> RunAsync(Invocation invocation, bool startTenants)
    {
        await using var installation = Installation.Compose(invocation.Configuration);
        var findings = await invocation.Terminal.WorkAsync(invocation.Text["Doctor_Working"],
            () => new Examination(installation, invocation.Text).RunAsync(startTenants, invocation.Cancellation));
        var healthy = findings.All(f => f.Severity is not Severity.Error);
        invocation.Terminal.Result(
            new { healthy, findings = findings.Select(f => new { check = f.Check, severity = f.Severity.ToString().ToLowerInvariant(), message = f.Message }) },
            () => new Rows([.. findings.Select(f => new Markup($"{Sign(f.Severity)} [bold]{Markup.Escape(f.Check)}[/] {Markup.Escape(f.Message)}"))]));
        return healthy ? ExitCode.Done : ExitCode.Unhealthy;
    }

    private static string Sign(Severity severity) => severity switch
    {
        Severity.Good => "[green]✓[/]",
        Severity.Warning => "[yellow]![/]",
        _ => "[red]✗[/]",
    };
}
