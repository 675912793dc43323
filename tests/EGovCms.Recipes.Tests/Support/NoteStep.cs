using System.Text.Json.Nodes;
using EGovCms.Data.Settings;

namespace EGovCms.Recipes.Tests.Support;

/// <summary>Writes a note into the tenant's settings, waits or fails as the step says.</summary>
internal sealed class NoteStep(ISettingsStore settings) : IRecipeStep
{
    public string Name => "note";

    public async Task ExecuteAsync(RecipeStepContext context, CancellationToken cancellation)
    {
        context.Changed = await settings.MergeAsync("Note", new JsonObject { ["Text"] = context.Step["text"]?.DeepClone() }, cancellation);
        if (context.Step["fail"] is { } reason)
            throw new InvalidOperationException(reason.GetValue<string>());
        if (context.Step["unknown"] is { } what)
            context.Unknown(".unknown", what.GetValue<string>());
    }
}
