using System.Text.Json;
using System.Text.Json.Nodes;
using EGovCms.Contents.Abstractions.Languages;
using Term = EGovCms.Taxonomies.Abstractions.Column;

namespace EGovCms.Portal.Columns;

/// <summary>Makes the portal's columns from the terms and the fields of their part <c>Column</c>.</summary>
internal static class ColumnTreeReader
{
    public static ColumnTree Read(IReadOnlyList<Term> roots) => new(Columns(roots, null));

    private static List<Column> Columns(IReadOnlyList<Term> terms, Column? parent) => [.. terms.Select(term => From(term, parent))];

    private static Column From(Term term, Column? parent)
    {
        var own = term.Item.Content[term.ContentType];
        var language = ItemLanguage.Of(term.Item);
        var style = Field(own, "ListStyle");
        var column = new Column
        {
            Id = term.Id,
            Title = term.Title,
            Path = term.Path,
            Type = Field(own, "ColumnType"),
            Description = Field(own, "Description"),
            Keywords = Field(own, "Keywords"),
            ListStyle = ColumnListStyle.All.Contains(style) ? style : ColumnListStyle.List,
            Target = Text(own, "Target", "Url"),
            Culture = language.Culture.Length > 0 ? language.Culture : parent?.Culture ?? "",
            LocalizationSet = language.Set,
            Parent = parent,
        };
        column.Children = Columns(term.Children, column);
        return column;
    }

    private static string Field(JsonNode? own, string name) => Text(own, name, "Text");

    private static string Text(JsonNode? own, string field, string member) =>
        own is JsonObject fields && fields[field] is JsonObject json && json[member] is JsonValue value && value.GetValueKind() == JsonValueKind.String
            ? value.GetValue<string>().Trim()
            : "";
}
