using System.Text.Json.Nodes;
using EGovCms.Content.Items;
using EGovCms.Content.Storage;
using EGovCms.Data;
using EGovCms.Recipes.Exporting;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Contents.Recipes;

/// <summary>
/// All items, as the step <c>content</c> reads them, in the order they were made: what an item refers to comes before it. An item with
/// a public version and a draft stands twice.
/// </summary>
internal sealed class ContentExport(TenantDb db) : IRecipeExportSource
{
    public int Order => 60;

    public bool IsContent => true;

    public async Task ExportAsync(RecipeExportContext context, CancellationToken cancellation)
    {
        var rows = await Asked(context.Selection).OrderBy(row => row.Id).ToListAsync(cancellation);
        var order = rows.Select(row => row.ContentItemId).Distinct().Select((id, at) => (id, at)).ToDictionary(each => each.id, each => each.at, StringComparer.Ordinal);
        // The public version first: the draft goes on top of it.
        var sorted = rows.OrderBy(row => order[row.ContentItemId]).ThenByDescending(row => row.Published);
        context.AddStep(new JsonObject { ["name"] = "content", ["data"] = new JsonArray([.. sorted.Select(row => (JsonNode)Write(row, context.Selection))]) });
    }

    private IQueryable<ContentItemRow> Asked(ContentSelection? selection)
    {
        var rows = db.Set<ContentItemRow>().AsNoTracking();
        rows = selection is { PublishedOnly: true } ? rows.Where(row => row.Published) : rows.Where(row => row.Latest || row.Published);
        return selection is { Types.Count: > 0 } ? rows.Where(row => selection.Types.Contains(row.ContentType)) : rows;
    }

    private static JsonObject Write(ContentItemRow row, ContentSelection? selection)
    {
        var json = ContentJson.WriteItem(row.ToItem());
        // Without its draft the public version is the newest there is.
        if (selection is { PublishedOnly: true })
            json[nameof(ContentItem.Latest)] = true;
        // The version of a draft over a public version is made anew wherever it is imported.
        if (row is { Latest: true, Published: false })
            json.Remove(nameof(ContentItem.ContentItemVersionId));
        return json;
    }
}
