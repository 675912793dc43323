using System.Text.Json;
using System.Text.Json.Nodes;
using EGovCms.Content.Items;
using EGovCms.Taxonomies.Abstractions;

namespace EGovCms.Taxonomies.Columns;

/// <summary>Makes the tree from the items that hold it.</summary>
internal static class ColumnReader
{
    public static ColumnTree Read(IEnumerable<ContentItem> taxonomies) => new([.. taxonomies.Select(taxonomy =>
        (taxonomy.ContentItemId, Text(taxonomy.Content["AliasPart"], "Alias"), (IReadOnlyList<Column>)Read(taxonomy)))]);

    private static List<Column> Read(ContentItem taxonomy) => Terms(taxonomy.Content["TaxonomyPart"], taxonomy.ContentItemId, null);

    private static List<Column> Terms(JsonNode? owner, string taxonomyId, Column? parent) =>
        owner is JsonObject json && json["Terms"] is JsonArray terms ? [.. terms.OfType<JsonObject>().Select(term => Term(term, taxonomyId, parent))] : [];

    private static Column Term(JsonObject json, string taxonomyId, Column? parent)
    {
        var alone = new JsonObject(ContentJson.NodeOptions);
        foreach (var (name, value) in json)
        {
            if (!name.Equals("Terms", StringComparison.OrdinalIgnoreCase))
                alone[name] = value?.DeepClone();
        }

        var item = alone.Deserialize<ContentItem>(ContentJson.Options)!;
        var column = new Column
        {
            Id = item.ContentItemId,
            TaxonomyId = taxonomyId,
            Title = item.DisplayText.Length > 0 ? item.DisplayText : Text(item.Content["TitlePart"], "Title"),
            Path = Text(item.Content["AutoroutePart"], "Path").Trim('/'),
            ContentType = item.ContentType,
            Parent = parent,
            Depth = parent is null ? 0 : parent.Depth + 1,
            Item = item,
        };
        column.Children = Terms(json, taxonomyId, column);
        return column;
    }

    private static string Text(JsonNode? node, string member) =>
        node is JsonObject json && json[member] is JsonValue value && value.TryGetValue<string>(out var text) ? text.Trim() : "";
}
