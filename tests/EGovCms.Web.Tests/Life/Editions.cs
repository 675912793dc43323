using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace EGovCms.Web.Tests.Life;

/// <summary>A number that stands in a template and is counted up, and the rule that nobody sees an older one a second later.</summary>
internal sealed partial class Editions
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<int, long> _saved = [];

    /// <summary>What the template holds.</summary>
    public static string Mark(int number) => $"<p data-edition=\"{number}\"></p>";

    /// <summary>Its editor has been told that it is saved.</summary>
    public void Saved(int number) => _saved[number] = Stopwatch.GetTimestamp();

    /// <summary>Begins a request: what is wrong with its answer, if anything, is to be asked of what this returns.</summary>
    public Func<string, string?> Begin()
    {
        var oldest = _saved.Where(saved => Stopwatch.GetElapsedTime(saved.Value) >= Grace).Select(saved => saved.Key).DefaultIfEmpty().Max();
        return text => NumberIn(text) is { } seen && seen < oldest ? $"shows edition {seen} over a second after {oldest} was saved" : null;
    }

    public static int? NumberIn(string text) =>
        Pattern().Match(text) is { Success: true } mark ? int.Parse(mark.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex("data-edition=\"(\\d+)\"")]
    private static partial Regex Pattern();
}
