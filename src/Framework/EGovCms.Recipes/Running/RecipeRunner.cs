using System.Collections.Concurrent;
using EGovCms.Recipes.Scripting;
using EGovCms.Tenancy;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EGovCms.Recipes.Running;

internal sealed partial class RecipeRunner(
    IShellHost shells, IRecipeCatalog catalog, StepNames names, StepRunner steps, RunParameters parameters, IOptions<RecipeOptions> options, ILogger<RecipeRunner> logger,
    IConfiguration configuration) : IRecipeRunner
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _gates = new(StringComparer.OrdinalIgnoreCase);

    public async Task<RecipeOutcome> RunAsync(string tenant, Recipe recipe, RecipeRunOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(recipe);
        ArgumentNullException.ThrowIfNull(options);
        if (!shells.TryGetSettings(tenant, out var settings))
            throw new RecipeException(recipe.Name, "tenant", $"There is no tenant '{tenant}'.");

        // Two runs at once would each see half of the other's work and then undo it.
        var gate = _gates.GetOrAdd(tenant, _ => new SemaphoreSlim(1));
        await gate.WaitAsync(cancellation);
        try
        {
            new Preflight(names, catalog, settings.Features, options).Check(recipe);
            options = await parameters.CompleteAsync(settings, options, cancellation);
            var skipped = new List<string>();
            var (run, changed) = await RunStepsAsync(settings, recipe, options, skipped, cancellation);
            LogRun(recipe.Name, settings.Name, run, changed, skipped.Count);
            return new RecipeOutcome(run, changed, skipped);
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<(int Run, int Changed)> RunStepsAsync(
        ShellSettings tenant, Recipe recipe, RecipeRunOptions runOptions, List<string> skipped, CancellationToken cancellation)
    {
        var surroundings = new ScriptSurroundings(tenant.Name, runOptions.Parameters, options.Value, configuration)
        {
            Prefix = tenant.Prefix,
            Skip = runOptions.SkipUnknown ? (place, what) => skipped.Add($"{recipe.Name}: {place}: {what}") : null,
        };
        using var scripts = new RecipeScripts(recipe, surroundings, cancellation);
        var run = new RecipeRun(tenant.Name, recipe, runOptions, scripts, skipped);
        var (count, changed) = (0, 0);
        for (var i = 0; i < recipe.Steps.Count; i++)
        {
            if (await steps.RunAsync(run, i, cancellation) is not { } step)
                continue;
            count++;
            changed += step.Changed ? 1 : 0;
            foreach (var name in step.FollowUps)
            {
                if (Called(run, i, name) is not { } called)
                    continue;
                var inner = await RunStepsAsync(tenant, called, runOptions, skipped, cancellation);
                (count, changed) = (count + inner.Run, changed + inner.Changed);
            }
        }

        return (count, changed);
    }

    /// <summary>The recipe that a step calls; null when it cannot be read and is to be left out.</summary>
    private Recipe? Called(RecipeRun run, int index, string name)
    {
        try
        {
            return catalog.Get(name);
        }
        catch (RecipeException unreadable) when (run.Options.SkipUnknown)
        {
            run.Skipped.Add($"{run.Recipe.Name}: {run.Place(index)}: {unreadable.Message}");
            return null;
        }
    }

    [LoggerMessage(4101, LogLevel.Information, "Recipe {Recipe} ran on tenant {Tenant}: {Steps} steps, {Changed} changed something, {Skipped} skipped")]
    private partial void LogRun(string recipe, string tenant, int steps, int changed, int skipped);
}
