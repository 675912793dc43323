namespace EGovCms.Theming.Caching;

/// <summary>A page, or a part of one, being made, for which others wait.</summary>
/// <param name="Generation">How many evictions there had been when it began.</param>
internal sealed record Rendering(long Generation)
{
    private readonly TaskCompletionSource<RenderOutcome> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<RenderOutcome> Outcome => _outcome.Task;

    public void End(RenderOutcome outcome) => _outcome.TrySetResult(outcome);
}

/// <summary>What came of it.</summary>
/// <param name="Kept">The page or part, or null when it is not for others.</param>
/// <param name="Abandoned">Whoever made it left: one of those who wait begins again.</param>
internal readonly record struct RenderOutcome(Kept? Kept, bool Abandoned = false);
