using System.Text.Json;
using System.Text.Json.Nodes;
using EGovCms.Data;
using EGovCms.Recipes.Reading;
using EGovCms.Recipes.Scripting;
using EGovCms.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Recipes.Running;

/// <summary>Runs one step in a fresh scope of the tenant, in one transaction of its store.</summary>
internal sealed class StepRunner(IShellHost shells, ProgressBoard board)
{
    /// <summary>What the step did; null when it was left out as unknown or unreadable.</summary>
    /// <exception cref="RecipeException">The step was refused or failed, and nothing of it has been applied.</exception>
    public async Task<RecipeStepContext?> RunAsync(RecipeRun run, int index, CancellationToken cancellation)
    {
        var json = run.Recipe.Steps[index];
        var name = RecipeReader.StepName(json)!;
        var place = run.Place(index);
        if (!run.Options.Takes(name))
        {
            run.Skipped.Add($"{run.Recipe.Name}: {place}: the step was not asked for.");
            return null;
        }

        var progress = new RecipeProgress(run.Tenant, run.Recipe.Name, index + 1, run.Recipe.Steps.Count, name);
        board.Tell(progress);
        // A scope of the shell as it is now: features enabled by an earlier step are part of it.
        await using var scope = await shells.CreateScopeAsync(run.Tenant, cancellation);
        var steps = scope.Services.GetServices<IRecipeStep>().ToList();
        if (steps.LastOrDefault(s => string.Equals(s.Name, name, StringComparison.OrdinalIgnoreCase)) is not { } step)
        {
            if (!run.Options.SkipUnknown)
                throw Preflight.Unknown(run.Recipe, $"steps[{index}]", name, steps.Select(s => s.Name));
            run.Skipped.Add($"{run.Recipe.Name}: {place}: the step '{name}' is unknown.");
            return null;
        }

        try
        {
            var context = Context(run, place, run.Scripts.Evaluate(json, place), (done, items) => board.Tell(progress with { Done = done, Items = items }));
            await ExecuteAsync(step, context, scope.Services.GetRequiredService<TenantDb>(), cancellation);
            return context;
        }
        catch (RecipeException refused) when (run.Options.SkipUnknown && IsOfTheText(refused))
        {
            run.Skipped.Add($"{run.Recipe.Name}: {refused.Place}: the step was left out: {refused.Reason}");
            return null;
        }
        catch (Exception cause) when (cause is not (RecipeException or OperationCanceledException))
        {
            throw new RecipeException(run.Recipe.Name, place, cause.Message, cause);
        }
    }

    /// <summary>What is wrong is what stands in the recipe, not what became of it here: a full store, say, is not to be passed over.</summary>
    private static bool IsOfTheText(RecipeException refused) => refused.InnerException is null or JsonException or ArgumentException or ScriptException;

    private static async Task ExecuteAsync(IRecipeStep step, RecipeStepContext context, TenantDb db, CancellationToken cancellation)
    {
        await using (var transaction = await db.Database.BeginTransactionAsync(cancellation))
        {
            await step.ExecuteAsync(context, cancellation);
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }

        foreach (var action in context.AfterCommit)
            await action(cancellation);
    }

    private static RecipeStepContext Context(RecipeRun run, string place, JsonObject step, Action<int, int> progress) => new()
    {
        Recipe = run.Recipe,
        Step = step,
        Place = place,
        Parameters = run.Options.Parameters,
        SkipUnknown = run.Options.SkipUnknown,
        Skipped = run.Skipped,
        Progress = progress,
    };
}
