namespace EGovCms.Queries.Pulls;

/// <summary>How fetching stands, as its page shows it.</summary>
/// <param name="NextUtc">When it is due; null while it is off.</param>
/// <param name="LastUtc">When it was done last.</param>
/// <param name="Outcome">The name of what came of that.</param>
/// <param name="ImportId">The import that was started last.</param>
/// <param name="Problem">The key of the text that tells why nothing could be fetched.</param>
/// <param name="ProblemArgument">Its argument.</param>
public sealed record PullState(DateTime? NextUtc, DateTime? LastUtc, string Outcome, string? ImportId, string? Problem, string? ProblemArgument)
{
    internal static PullState Of(PullRow row) => new(row.NextUtc, row.LastUtc, row.Outcome.ToString(), row.ImportId, row.Problem, row.ProblemArgument);
}
