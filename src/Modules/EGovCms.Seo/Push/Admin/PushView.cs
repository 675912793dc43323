using EGovCms.Seo.Abstractions;

namespace EGovCms.Seo.Push.Admin;

/// <summary>An engine as the page shows it.</summary>
public sealed record PushView
{
    public required string Name { get; init; }

    public required string Title { get; init; }

    public bool ShowsKey { get; init; }

    public bool HasQuota { get; init; }

    public bool IsOn { get; init; }

    public string Site { get; init; } = "";

    public bool HasKey { get; init; }

    public int Waiting { get; init; }

    public DateTime? LastUtc { get; init; }

    public int LastCount { get; init; }

    public PushProblem Problem { get; init; }

    public string Detail { get; init; } = "";

    public DateTime? NotBeforeUtc { get; init; }
}
