using System.Text.Json.Nodes;
using EGovCms.Data.Settings;
using EGovCms.Recipes.Exporting;
using EGovCms.Theming.Themes;

namespace EGovCms.Templates.Recipes;

/// <summary>The choice of themes.</summary>
internal sealed class ThemesExport(ISettingsStore settings) : IRecipeExportSource
{
    public int Order => 10;

    public async Task ExportAsync(RecipeExportContext context, CancellationToken cancellation)
    {
        var step = new JsonObject { ["name"] = "themes" };
        foreach (var (name, value) in await settings.GetAsync(nameof(ThemeSettings), cancellation) ?? [])
        {
            if (!string.IsNullOrEmpty(value?.ToString()))
                step[name] = value.DeepClone();
        }

        if (step.Count > 1)
            context.AddStep(step);
    }
}
