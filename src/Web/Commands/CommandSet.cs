using System.CommandLine;

namespace EGovCms.Web.Commands;

/// <summary>Makes commands whose action is an <see cref="Invocation"/>, with texts from the resources.</summary>
internal sealed class CommandSet(CommandText text, IReadOnlyList<string> configuration)
{
    /// <summary>One JSON document instead of text, for every command.</summary>
    public Option<bool> Json { get; } = new("--json") { Recursive = true, Description = text["Option_Json"] };

    /// <summary>The language, for every command. It has been read before the commands were made.</summary>
    public Option<string?> Culture { get; } = new("--culture") { Recursive = true, Description = text["Option_Culture"], HelpName = "zh-CN|en" };

    public Command Group(string name, params Command[] commands)
    {
        var group = new Command(name, text["Command_" + name]);
        foreach (var command in commands)
            group.Subcommands.Add(command);
        return group;
    }

    public Command Command(string name, string key, Func<Invocation, Task<int>> act, params Symbol[] symbols)
    {
        var command = new Command(name, text["Command_" + key]);
        foreach (var symbol in symbols)
        {
            if (symbol is Argument argument)
                command.Arguments.Add(argument);
            else if (symbol is Option option)
                command.Options.Add(option);
        }

        command.SetAction((parsed, cancellation) => RunAsync(parsed, act, cancellation));
        return command;
    }

    public Argument<string> Argument(string name) => new(name) { Description = text["Argument_" + name] };

    public Option<T> Option<T>(string name) => new("--" + name) { Description = text["Option_" + name], AllowMultipleArgumentsPerToken = false };

    /// <summary>The tenant that a command works on; the portal if it is not said.</summary>
    public Option<string> Tenant() => new("--tenant", "-t") { Description = text["Option_tenant"], DefaultValueFactory = _ => Tenancy.ShellSettings.DefaultName };

    private async Task<int> RunAsync(ParseResult parsed, Func<Invocation, Task<int>> act, CancellationToken cancellation)
    {
        var terminal = new Terminal(parsed.GetValue(Json));
        try
        {
            return await act(new Invocation(parsed, configuration, terminal, cancellation));
        }
        catch (Exception failure)
        {
            var (exitCode, message) = Failures.Tell(failure, terminal.Text);
            terminal.Fail(exitCode, message);
            return exitCode;
        }
    }
}
