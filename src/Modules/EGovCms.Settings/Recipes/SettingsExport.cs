using System.Text.Json.Nodes;
using EGovCms.Data.Settings;
using EGovCms.Recipes.Exporting;
using EGovCms.Theming.Themes;

namespace EGovCms.Settings.Recipes;

/// <summary>All settings sections but the private ones, and the theme, which has a step of its own.</summary>
internal sealed class SettingsExport(ISettingsStore settings, IEnumerable<PrivateSettings> kept) : IRecipeExportSource
{
    private readonly HashSet<string> _kept = kept.Select(section => section.Section).Append(nameof(ThemeSettings)).ToHashSet(StringComparer.OrdinalIgnoreCase);

    public int Order => 30;

    public async Task ExportAsync(RecipeExportContext context, CancellationToken cancellation)
    {
        var step = new JsonObject { ["name"] = "settings" };
        foreach (var section in (await settings.ListAsync(cancellation)).Where(section => !_kept.Contains(section)))
            step[section] = (await settings.GetAsync(section, cancellation))?.DeepClone();
        if (step.Count > 1)
            context.AddStep(step);
    }
}
