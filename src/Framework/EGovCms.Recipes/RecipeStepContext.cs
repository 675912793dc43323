using System.Text.Json.Nodes;

namespace EGovCms.Recipes;

/// <summary>What a step works on.</summary>
public sealed class RecipeStepContext
{
    public required Recipe Recipe { get; init; }

    /// <summary>The step's JSON, scripts evaluated.</summary>
    public required JsonObject Step { get; init; }

    /// <summary>Place in the recipe for messages: <c>steps[3] (content)</c>.</summary>
    public required string Place { get; init; }

    /// <summary>Parameters of the run: SiteName, AdminUserId, …</summary>
    public required IReadOnlyDictionary<string, string> Parameters { get; init; }

    /// <summary>With --skip-unknown: note it here and go on. Without: <see cref="Unknown"/> throws.</summary>
    public required bool SkipUnknown { get; init; }

    /// <summary>All that was skipped.</summary>
    public required IList<string> Skipped { get; init; }

    /// <summary>Recipes (name, parameters) to run after this step, in order.</summary>
    public IList<string> FollowUps { get; } = [];

    /// <summary>Set true when the step changed something.</summary>
    public bool Changed { get; set; }

    /// <summary>
    /// What must happen outside of the tenant's transaction, in order, once the step is committed: a change of the shell's
    /// settings, say. One such action at most should be able to fail, and it should be whole or not at all itself.
    /// </summary>
    public IList<Func<CancellationToken, Task>> AfterCommit { get; } = [];

    /// <summary>Hears how many of how many items are done.</summary>
    internal Action<int, int>? Progress { get; init; }

    /// <summary>Tells how far a long step has come.</summary>
    public void Report(int done, int items) => Progress?.Invoke(done, items);

    /// <summary>Refuses the step: an exception to throw, its place leading into the step, e.g. <c>.Data[0].ContentType</c>.</summary>
    public RecipeException Fail(string place, string reason, Exception? inner = null) => new(Recipe.Name, Place + place, reason, inner);

    /// <summary>Reports something that the tenant does not know: skips or throws.</summary>
    public void Unknown(string place, string what)
    {
        if (!SkipUnknown)
            throw new RecipeException(Recipe.Name, $"{Place}{place}", what);
        Skipped.Add($"{Recipe.Name}: {Place}{place}: {what}");
    }
}
