using System.Text.Json.Nodes;
using EGovCms.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Recipes.Exporting;

internal sealed class RecipeExporter(IShellHost shells) : IRecipeExporter
{
    public async Task<RecipeExport> ExportAsync(string tenant, CancellationToken cancellation)
    {
        await using var scope = await shells.CreateScopeAsync(tenant, cancellation);
        var settings = scope.Services.GetRequiredService<ShellSettings>();
        var context = new RecipeExportContext();
        foreach (var source in scope.Services.GetServices<IRecipeExportSource>().OrderBy(source => source.Order))
            await source.ExportAsync(context, cancellation);
        var recipe = new JsonObject
        {
            ["name"] = settings.Name,
            ["displayName"] = settings.DisplayName.Length > 0 ? settings.DisplayName : settings.Name,
            ["issetuprecipe"] = true,
            ["steps"] = new JsonArray([.. context.Steps]),
        };
        return new RecipeExport(settings.Name, recipe, context.Files);
    }
}
