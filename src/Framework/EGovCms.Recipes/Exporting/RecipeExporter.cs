using System.Text.Json.Nodes;
using EGovCms.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Recipes.Exporting;

internal sealed class RecipeExporter(IShellHost shells) : IRecipeExporter
{
    public Task<RecipeExport> ExportAsync(string tenant, CancellationToken cancellation) => ExportAsync(tenant, null, cancellation);

    public Task<RecipeExport> ExportContentAsync(string tenant, ContentSelection selection, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(selection);
        return ExportAsync(tenant, selection, cancellation);
    }

    private async Task<RecipeExport> ExportAsync(string tenant, ContentSelection? selection, CancellationToken cancellation)
    {
        await using var scope = await shells.CreateScopeAsync(tenant, cancellation);
        var settings = scope.Services.GetRequiredService<ShellSettings>();
        var context = new RecipeExportContext(selection);
        var sources = scope.Services.GetServices<IRecipeExportSource>().Where(source => selection is null || source.IsContent);
        foreach (var source in sources.OrderBy(source => source.FollowsOthers).ThenBy(source => source.Order))
        {
            context.Order = source.Order;
            await source.ExportAsync(context, cancellation);
        }

        var recipe = new JsonObject
        {
            ["name"] = settings.Name,
            ["displayName"] = settings.DisplayName.Length > 0 ? settings.DisplayName : settings.Name,
            ["issetuprecipe"] = selection is null,
            ["steps"] = new JsonArray([.. context.Steps]),
        };
        return new RecipeExport(settings.Name, recipe, context.Files);
    }
}
