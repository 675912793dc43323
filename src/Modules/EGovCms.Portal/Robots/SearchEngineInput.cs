using System.Globalization;
using EGovCms.Portal.Abstractions;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Portal.Robots;

/// <summary>The form as it was typed.</summary>
public sealed record SearchEngineInput
{
    public bool IsClosed { get; init; }

    /// <summary>A path a line.</summary>
    public string HiddenPaths { get; init; } = "";

    public string CrawlDelay { get; init; } = "0";

    internal IReadOnlyList<string> Paths { get; private init; } = [];

    internal static SearchEngineInput Of(SearchEngineSettings settings) => new()
    {
        IsClosed = settings.IsClosed,
        HiddenPaths = string.Join('\n', settings.HiddenPaths),
        CrawlDelay = settings.CrawlDelay.ToString(CultureInfo.InvariantCulture),
    };

    internal static SearchEngineInput Read(IFormCollection form, string root)
    {
        var typed = form[nameof(HiddenPaths)].ToString();
        return new()
        {
            IsClosed = form[nameof(IsClosed)] == "true",
            HiddenPaths = typed,
            CrawlDelay = form[nameof(CrawlDelay)].ToString().Trim() is { Length: > 0 } delay ? delay : "0",
            Paths = [.. typed.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => HiddenPath.Normal(line, root)).Distinct(StringComparer.OrdinalIgnoreCase)],
        };
    }
}
