using System.Data.Common;
using Spectre.Console;

namespace EGovCms.Web.Setup;

/// <summary>What whoever starts the host reads when it cannot be started for a reason that is theirs to mend.</summary>
internal static class StartFailure
{
    /// <summary>False for what is no such reason: a fault of the program shows where it came from.</summary>
    public static bool Tell(Exception failure)
    {
        if (failure is not (InvalidOperationException or IOException or UnauthorizedAccessException or DbException or FormatException))
            return false;
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        console.MarkupLine("[red]EGovCms 未能启动 · could not start[/]");
        for (var cause = failure; cause is not null; cause = cause.InnerException)
            console.WriteLine("  " + cause.Message);
        return true;
    }
}
