using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Queries.Pulls;

/// <summary>The form of a data set's fetching.</summary>
public sealed record PullInput
{
    /// <summary>The name of a <see cref="PullKind"/>.</summary>
    public string Kind { get; init; } = nameof(PullKind.Folder);

    public string Folder { get; init; } = "";

    public string Pattern { get; init; } = "*.csv";

    public string Connection { get; init; } = "";

    public string View { get; init; } = "";

    public string Host { get; init; } = "";

    public string Path { get; init; } = "/";

    /// <summary>The name of a <see cref="PullRhythm"/>.</summary>
    public string Rhythm { get; init; } = nameof(PullRhythm.Daily);

    /// <summary>By the site's clocks.</summary>
    public string At { get; init; } = "03:00";

    public bool IsOn { get; init; } = true;

    internal static PullInput Of(PullRow row)
    {
        var source = PullStore.SourceOf(row);
        return new()
        {
            Kind = source.Kind.ToString(),
            Folder = source.Folder,
            Pattern = source.Pattern,
            Connection = source.Connection,
            View = source.View,
            Host = source.Host,
            Path = source.Path,
            Rhythm = row.Rhythm.ToString(),
            At = TimeOnly.MinValue.AddMinutes(row.Minute).ToString("HH:mm", CultureInfo.InvariantCulture),
            IsOn = row.IsOn,
        };
    }

    internal static PullInput Read(IFormCollection form) => new()
    {
        Kind = Word(form, nameof(Kind)),
        Folder = Word(form, nameof(Folder)),
        Pattern = Word(form, nameof(Pattern)),
        Connection = Word(form, nameof(Connection)),
        View = Word(form, nameof(View)),
        Host = Word(form, nameof(Host)),
        Path = Word(form, nameof(Path)),
        Rhythm = Word(form, nameof(Rhythm)),
        At = Word(form, nameof(At)),
        IsOn = form[nameof(IsOn)].Contains("true"),
    };

    internal PullSource ToSource(PullKind kind) => kind switch
    {
        PullKind.Folder => new() { Kind = kind, Folder = Folder, Pattern = Pattern },
        PullKind.Database => new() { Kind = kind, Connection = Connection, View = View },
        _ => new() { Kind = kind, Host = Host, Path = Path },
    };

    private static string Word(IFormCollection form, string name) => form[name].ToString().Trim();
}
