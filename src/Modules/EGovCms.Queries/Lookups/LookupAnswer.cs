using EGovCms.Protection.Abstractions;

namespace EGovCms.Queries.Lookups;

/// <summary>What a citizen is told.</summary>
/// <param name="Outcome">What became of the question.</param>
internal sealed record LookupAnswer(LookupOutcome Outcome)
{
    public IReadOnlyList<LookupRecord> Records { get; init; } = [];

    /// <summary>With <see cref="LookupOutcome.Invalid"/>: by column key, what is wrong.</summary>
    public IReadOnlyDictionary<string, string> Errors { get; init; } = new Dictionary<string, string>();

    /// <summary>With <see cref="LookupOutcome.Refused"/>.</summary>
    public GuardVerdict? Verdict { get; init; }
}
