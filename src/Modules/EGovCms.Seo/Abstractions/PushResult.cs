namespace EGovCms.Seo.Abstractions;

/// <summary>An engine's answer.</summary>
/// <param name="Outcome">What became of the call.</param>
/// <param name="Problem">What to tell the webmaster.</param>
public sealed record PushResult(PushOutcome Outcome, PushProblem Problem = PushProblem.None)
{
    /// <summary>What the engine said, for the webmaster: shown as it is, never the key.</summary>
    public string Detail { get; init; } = "";

    /// <summary>How long the engine asked to wait; null: as the queue sees fit.</summary>
    public TimeSpan? Wait { get; init; }

    /// <summary>How many addresses it takes today besides; null: it has not said.</summary>
    public int? Remaining { get; init; }

    /// <summary>Taken.</summary>
    public static PushResult Done { get; } = new(PushOutcome.Done);

    /// <summary>To be tried again.</summary>
    public static PushResult Later(PushProblem problem, string detail = "") => new(PushOutcome.Later, problem) { Detail = detail };

    /// <summary>To be corrected.</summary>
    public static PushResult Refused(PushProblem problem, string detail = "") => new(PushOutcome.Refused, problem) { Detail = detail };
}
