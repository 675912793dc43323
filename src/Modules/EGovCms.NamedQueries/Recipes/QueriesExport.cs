using EGovCms.NamedQueries.Store;
using EGovCms.Recipes.Exporting;

namespace EGovCms.NamedQueries.Recipes;

/// <summary>The tenant's queries.</summary>
internal sealed class QueriesExport(QueryStore store) : IRecipeExportSource
{
    public int Order => 80;

    public async Task ExportAsync(RecipeExportContext context, CancellationToken cancellation) =>
        context.AddList("Queries", "Queries", (await store.ListAsync(cancellation)).Select(QueryJson.Write));
}
