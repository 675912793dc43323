namespace EGovCms.Web.Commands;

/// <summary>A command cannot be done. The message, in the user's language, tells what to do.</summary>
internal sealed class CommandException(int exitCode, string message) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
