using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace EGovCms.Web.Commands;

/// <summary>
/// Where a command speaks. Results go to standard output, for people as text or with <c>--json</c> as one JSON document; progress and
/// complaints go to standard error, so that a pipe receives the result alone.
/// </summary>
internal sealed class Terminal
{
    // A pipe has no width: what is cut off or broken there cannot be read by a script.
    private const int PipeWidth = 4096;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    private readonly IAnsiConsole _out = Create(Console.Out, Console.IsOutputRedirected);
    private readonly IAnsiConsole _error = Create(Console.Error, Console.IsErrorRedirected);

    public Terminal(bool json) => IsJson = json;

    public bool IsJson { get; }

    public CommandText Text { get; } = new();

    /// <summary>The command's result: <paramref name="data"/> for scripts, or <paramref name="view"/> for people.</summary>
    public void Result(object data, Func<IRenderable> view)
    {
        if (IsJson)
            Console.Out.WriteLine(JsonSerializer.Serialize(data, Json));
        else
            _out.Write(view());
    }

    /// <summary>A table with columns named by texts.</summary>
    public Table Table(params ReadOnlySpan<string> columns)
    {
        var table = new Table().RoundedBorder();
        foreach (var column in columns)
            table.AddColumn(new TableColumn(Markup.Escape(Text["Column_" + column])).NoWrap());
        return table;
    }

    /// <summary>The command's result, said in a sentence.</summary>
    public void Done(object data, string sentence, params string[] more) =>
        Result(data, () => new Rows([new Markup($"[green]✓[/] {Markup.Escape(sentence)}"), .. more.Select(line => new Text("  " + line))]));

    /// <summary>Why the command could not be done.</summary>
    public void Fail(int exitCode, string message)
    {
        if (IsJson)
            Console.Out.WriteLine(JsonSerializer.Serialize(new { error = message, exitCode }, Json));
        else
            _error.Write(new Rows(new Markup($"[red]✗[/] {Markup.Escape(message)}")));
    }

    /// <summary>Something worth knowing that is no result.</summary>
    public void Note(string message) => _error.MarkupLine($"[grey]{Markup.Escape(message)}[/]");

    /// <summary>Shows that long work goes on, and for how long it has, until it is done.</summary>
    public Task<T> WorkAsync<T>(string what, Func<Task<T>> work) => WorkAsync(what, _ => work());

    /// <summary>The same for work that tells where it is.</summary>
    public async Task<T> WorkAsync<T>(string what, Func<WorkLine, Task<T>> work)
    {
        if (IsJson)
            return await work(new WorkLine((_, _) => { }));
        if (!_error.Profile.Capabilities.Interactive)
        {
            Note(what);
            return await work(new WorkLine((text, detail) =>
            {
                if (!detail)
                    Note(text);
            }));
        }

        return await _error.Progress().AutoClear(true)
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn(), new ElapsedTimeColumn())
            .StartAsync(async progress =>
            {
                var task = progress.AddTask(Markup.Escape(what)).IsIndeterminate();
                return await work(new WorkLine((text, _) => task.Description = Markup.Escape(text)));
            });
    }

    private static IAnsiConsole Create(TextWriter writer, bool redirected)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Interactive = redirected ? InteractionSupport.No : InteractionSupport.Detect,
        });
        if (redirected)
            console.Profile.Width = PipeWidth;
        return console;
    }
}
