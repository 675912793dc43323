namespace EGovCms.Theming.Caching;

/// <summary>A page being made, for which others wait.</summary>
/// <param name="Generation">How many evictions there had been when it began.</param>
internal sealed record Rendering(long Generation)
{
    private readonly TaskCompletionSource<RenderOutcome> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<RenderOutcome> Outcome => _outcome.Task;

    public void End(RenderOutcome outcome) => _outcome.TrySetResult(outcome);
}

/// <summary>What came of it.</summary>
/// <param name="Page">The page, or null when it is not for others.</param>
/// <param name="Abandoned">Whoever made it left: one of those who wait begins again.</param>
internal readonly record struct RenderOutcome(CachedPage? Page, bool Abandoned = false);
