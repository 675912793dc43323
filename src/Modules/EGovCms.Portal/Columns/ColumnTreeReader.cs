using System.Text.Json;
using System.Text.Json.Nodes;
using EGovCms.Content.Items;

namespace EGovCms.Portal.Columns;

/// <summary>Makes the tree from the taxonomy's JSON, whose terms stand inside each other.</summary>
internal static class ColumnTreeReader
{
    /// <summary>The alias of the taxonomy that holds a site's columns.</summary>
    public const string Alias = "columns";

    public static bool IsColumns(ContentItem item) =>
        item.ContentType == "Taxonomy" && string.Equals(Text(item.Content["AliasPart"], "Alias"), Alias, StringComparison.OrdinalIgnoreCase);

    public static ColumnTree Read(ContentItem taxonomy) => new(Terms(taxonomy.Content["TaxonomyPart"], null));

    private static List<Column> Terms(JsonNode? owner, Column? parent) =>
        owner is JsonObject json && json["Terms"] is JsonArray terms ? [.. terms.OfType<JsonObject>().Select(term => Term(term, parent))] : [];

    private static Column Term(JsonObject term, Column? parent)
    {
        var own = term[Text(term, "ContentType")] as JsonObject;
        var style = Field(own, "ListStyle");
        var column = new Column
        {
            Id = Text(term, "ContentItemId"),
            Title = Text(term, "DisplayText") is { Length: > 0 } text ? text : Text(term["TitlePart"], "Title"),
            Path = Text(term["AutoroutePart"], "Path").Trim('/'),
            Type = Field(own, "ColumnType"),
            Description = Field(own, "Description"),
            Keywords = Field(own, "Keywords"),
            ListStyle = ColumnListStyle.All.Contains(style) ? style : ColumnListStyle.List,
            Target = Text(own?["Target"], "Url"),
            Parent = parent,
        };
        column.Children = Terms(term, column);
        return column;
    }

    private static string Field(JsonObject? own, string name) => Text(own?[name], "Text");

    private static string Text(JsonNode? node, string member) =>
        node is JsonObject json && json[member] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>().Trim() : "";
}
