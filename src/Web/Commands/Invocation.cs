using System.CommandLine;

namespace EGovCms.Web.Commands;

/// <summary>One call of a command: what was asked for, and where to speak.</summary>
/// <param name="Parsed">The command line.</param>
/// <param name="Configuration">Arguments that set the host's configuration.</param>
/// <param name="Terminal">Where to speak.</param>
/// <param name="Cancellation">Cancelled by Ctrl+C.</param>
internal sealed record Invocation(ParseResult Parsed, IReadOnlyList<string> Configuration, Terminal Terminal, CancellationToken Cancellation)
{
    public CommandText Text => Terminal.Text;

    public T Required<T>(Argument<T> argument) => Parsed.GetRequiredValue(argument);

    public T? Value<T>(Option<T> option) => Parsed.GetValue(option);
}
