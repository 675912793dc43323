using System.CommandLine;
using System.Text;

namespace EGovCms.Web.Commands;

/// <summary>The host's command line. Without a command the host serves.</summary>
internal static class CommandLine
{
    private static readonly string[] HostNames = ["--environment", "--contentRoot", "--applicationName", "--staticWebAssets"];

    /// <summary>Whether the arguments ask for a command rather than for serving: settings alone do not.</summary>
    public static bool IsCommand(IReadOnlyList<string> arguments)
    {
        var (commands, _) = Split(arguments);
        return commands.Count > 0 && !string.Equals(commands[0], "serve", StringComparison.Ordinal);
    }

    /// <summary>The settings among the arguments of <c>serve</c>.</summary>
    public static string[] Configuration(IReadOnlyList<string> arguments) => [.. Split(arguments).Configuration];

    /// <summary>Runs the command; returns its exit code.</summary>
    public static Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var (commands, configuration) = Split(arguments);
        CommandText.SetCulture(ValueOf(commands, "--culture"));
        var parsed = Commands(new CommandText(), configuration).Parse(commands);
        if (parsed.Errors.Count == 0)
            return parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        return Task.FromResult(Misunderstood(parsed, commands));
    }

    private static RootCommand Commands(CommandText text, IReadOnlyList<string> configuration)
    {
        var set = new CommandSet(text, configuration);
        var root = new RootCommand(text["Root"]) { set.Json, set.Culture };
        root.Subcommands.Add(SetupCommand.Create(set));
        root.Subcommands.Add(TenantCommands.Create(set));
        root.Subcommands.Add(FeatureCommands.Create(set));
        root.Subcommands.Add(RecipeCommands.Create(set));
        root.Subcommands.Add(ContentCommands.Create(set));
        root.Subcommands.Add(UserCommands.Create(set));
        root.Subcommands.Add(AuditCommands.Create(set));
        root.Subcommands.Add(DoctorCommand.Create(set));
        return root;
    }

    private static int Misunderstood(ParseResult parsed, List<string> commands)
    {
        var terminal = new Terminal(commands.Contains("--json"));
        var name = string.Join(' ', parsed.CommandResult.Command.Parents.OfType<Command>().Where(c => c is not RootCommand).Reverse().Append(parsed.CommandResult.Command).Select(c => c.Name));
        terminal.Fail(ExitCode.Usage, $"{string.Join(' ', parsed.Errors.Select(e => e.Message))} {terminal.Text["Usage_Help", parsed.CommandResult.Command is RootCommand ? "" : name + " "]}");
        return ExitCode.Usage;
    }

    /// <summary>
    /// Settings (<c>--Data:Folder=/srv/egov</c>, with or without the equals sign) are the host's, in whatever place they stand; all
    /// else is the command's.
    /// </summary>
    private static (List<string> Commands, List<string> Configuration) Split(IReadOnlyList<string> arguments)
    {
        var (commands, configuration) = (new List<string>(), new List<string>());
        for (var i = 0; i < arguments.Count; i++)
        {
            if (!IsSetting(arguments[i]))
            {
                commands.Add(arguments[i]);
                continue;
            }

            configuration.Add(arguments[i]);
            if (!arguments[i].Contains('=', StringComparison.Ordinal) && i + 1 < arguments.Count)
                configuration.Add(arguments[++i]);
        }

        return (commands, configuration);
    }

    private static bool IsSetting(string argument)
    {
        var name = argument.Split('=')[0];
        return name.StartsWith("--", StringComparison.Ordinal)
            && (name.Contains(':', StringComparison.Ordinal) || HostNames.Contains(name, StringComparer.OrdinalIgnoreCase) || string.Equals(name, "--urls", StringComparison.OrdinalIgnoreCase));
    }

    private static string? ValueOf(List<string> commands, string option)
    {
        var place = commands.FindIndex(c => c == option || c.StartsWith(option + "=", StringComparison.Ordinal));
        if (place < 0)
            return null;
        return commands[place].Contains('=', StringComparison.Ordinal) ? commands[place][(option.Length + 1)..] : commands.ElementAtOrDefault(place + 1);
    }
}
