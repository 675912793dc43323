using System.Text.Json.Nodes;
using EGovCms.Modules;
using EGovCms.Tenancy;

namespace EGovCms.Recipes.Steps;

/// <summary>
/// Switches features: <c>{ "name": "feature", "enable": [ … ], "disable": [ … ] }</c>. It writes nothing in the tenant's
/// store; the one change, of the shell's settings, is made after the commit, and is refused whole when the new shell cannot start.
/// </summary>
internal sealed class FeatureStep(IShellHost shells, ModuleCatalog catalog, ITenantLimits limits, ShellSettings tenant) : IRecipeStep
{
    public const string StepName = "feature";

    private const int Attempts = 5;

    public string Name => StepName;

    public Task ExecuteAsync(RecipeStepContext context, CancellationToken cancellation)
    {
        var enable = Read(context, "enable");
        var disable = Read(context, "disable");
        var current = Current();
        CheckAllowed(context, enable, current);
        var wanted = Wanted(current, enable, disable);
        CheckDisabled(context, disable, wanted);
        if (SameSet(wanted, current.Features))
            return Task.CompletedTask;

        context.Changed = true;
        context.AfterCommit.Add(token => UpdateAsync(enable, disable, token));
        return Task.CompletedTask;
    }

    /// <summary>Ids in one of the step's lists, as far as they are plain texts.</summary>
    public static IEnumerable<string> NamesIn(JsonObject step, string list) =>
        step[list] is JsonArray values ? values.OfType<JsonValue>().Select(v => v.TryGetValue<string>(out var id) ? id : "").Where(id => id.Length > 0) : [];

    private List<FeatureInfo> Read(RecipeStepContext context, string list)
    {
        var features = new List<FeatureInfo>();
        if (context.Step[list] is null)
            return features;
        if (context.Step[list] is not JsonArray values)
            throw context.Fail("." + list, "It must be a list of feature ids.");
        for (var i = 0; i < values.Count; i++)
        {
            var place = $".{list}[{i}]";
            if (values[i] is not JsonValue value || !value.TryGetValue<string>(out var id) || id.Length == 0)
                throw context.Fail(place, "It must be a feature's id.");
            foreach (var name in FeatureNames.Translate(id))
                Add(context, place, name, features);
        }

        return features;
    }

    private void Add(RecipeStepContext context, string place, string id, List<FeatureInfo> features)
    {
        if (!catalog.TryGetFeature(id, out var feature))
        {
            // What is not there is disabled already.
            if (!place.StartsWith(".disable", StringComparison.Ordinal))
                context.Unknown(place, $"The feature '{id}' is not installed.");
        }
        else if (feature.DefaultTenantOnly && !tenant.IsDefault)
            context.Unknown(place, $"The feature '{id}' is for the default tenant only.");
        else
            features.Add(feature);
    }

    /// <summary>
    /// What a profile forbids cannot be had by a recipe either. The recipe that sets a tenant up is chosen by whoever made it and gave it the
    /// profile: that one is not bound.
    /// </summary>
    private void CheckAllowed(RecipeStepContext context, List<FeatureInfo> enable, ShellSettings current)
    {
        if (current.State is TenantState.Initializing)
            return;
        var enabled = catalog.Resolve(current.Features).Select(f => f.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var feature in enable.Where(f => !f.IsTheme && !enabled.Contains(f.Id)))
        {
            if (catalog.Resolve([feature.Id]).FirstOrDefault(f => !enabled.Contains(f.Id) && !f.IsTheme && !limits.Allows(current, f)) is { } forbidden)
                throw context.Fail(".enable", $"The feature '{forbidden.Id}' is not among those that '{current.Name}' was given. Ask the administrator of the site above.");
        }
    }

    private ShellSettings Current() => shells.TryGetSettings(tenant.Name, out var settings) ? settings : tenant;

    private static List<string> Wanted(ShellSettings current, List<FeatureInfo> enable, List<FeatureInfo> disable)
    {
        var wanted = current.Features.ToList();
        // What every tenant has anyway is not written down as a choice.
        foreach (var feature in enable.Where(f => !f.AlwaysEnabled && !wanted.Contains(f.Id, StringComparer.OrdinalIgnoreCase)))
            wanted.Add(feature.Id);
        wanted.RemoveAll(id => disable.Any(f => string.Equals(f.Id, id, StringComparison.OrdinalIgnoreCase)));
        return wanted;
    }

    private void CheckDisabled(RecipeStepContext context, List<FeatureInfo> disable, List<string> wanted)
    {
        foreach (var feature in disable)
        {
            if (feature.AlwaysEnabled)
                throw context.Fail(".disable", $"The feature '{feature.Id}' is always enabled.");
            var dependents = catalog.DependentsOf(feature.Id, wanted);
            if (dependents.Count > 0)
                throw context.Fail(".disable", $"The feature '{feature.Id}' is needed by {string.Join(", ", dependents.Select(f => f.Id))}. Disable these as well.");
        }
    }

    private async Task UpdateAsync(List<FeatureInfo> enable, List<FeatureInfo> disable, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var current = Current();
                await shells.UpdateAsync(current with { Features = Wanted(current, enable, disable) }, cancellation);
                return;
            }
            catch (ShellConflictException) when (attempt < Attempts)
            {
                // Someone else changed the tenant meanwhile: the same change is made on what is there now.
            }
        }
    }

    private static bool SameSet(IEnumerable<string> one, IEnumerable<string> other) =>
        one.ToHashSet(StringComparer.OrdinalIgnoreCase).SetEquals(other);
}
