using EGovCms.Search.Abstractions;

namespace EGovCms.Search.Pages;

/// <summary>Something found, for programs.</summary>
internal sealed record SearchApiHit
{
    public required IReadOnlyList<TextSegment> Title { get; init; }

    public required IReadOnlyList<TextSegment> Extract { get; init; }

    public required string Url { get; init; }

    public required string Site { get; init; }

    public required string SiteName { get; init; }

    public required string Kind { get; init; }

    public string Column { get; init; } = "";

    /// <summary>The day on the site's calendar; null where there is none.</summary>
    public string? Published { get; init; }
}
