using EGovCms.Seo.Abstractions;

namespace EGovCms.Seo.Push.Queue;

/// <summary>How it stands with a search engine.</summary>
internal sealed class PushStateRow
{
    public const int DetailLength = 300;

    public required string Target { get; set; }

    public DateTime? LastUtc { get; set; }

    /// <summary>How many pages were told then.</summary>
    public int LastCount { get; set; }

    public PushProblem Problem { get; set; }

    public string Detail { get; set; } = "";

    /// <summary>Not called before; null: whenever there is something to tell.</summary>
    public DateTime? NotBeforeUtc { get; set; }

    /// <summary>Calls in vain since the last that was taken.</summary>
    public int Tries { get; set; }

    /// <summary>What the engine takes besides on the day that <see cref="LastUtc"/> is in.</summary>
    public int? Remaining { get; set; }

    public string? LeaseOwner { get; set; }

    public DateTime? LeaseUntilUtc { get; set; }
}
