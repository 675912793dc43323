using System.Text.Json;
using System.Text.Json.Nodes;
using EGovCms.Content.Definitions;
using EGovCms.Content.Items;
using EGovCms.Theming.Shapes;

namespace EGovCms.Contents.Abstractions.Display;

/// <summary>A part under way to its template.</summary>
/// <param name="item">The item it belongs to.</param>
/// <param name="part">The part as the type has it.</param>
/// <param name="shape">Its shape.</param>
/// <param name="shapes">Makes the shapes of items inside it.</param>
/// <param name="cancellation">Ends the work early.</param>
public sealed class PartDisplayContext(
    ContentItem item, ContentTypePartDefinition part, Shape shape, IContentShapes shapes, CancellationToken cancellation)
{
    public ContentItem Item { get; } = item;

    public ContentTypePartDefinition Part { get; } = part;

    public Shape Shape { get; } = shape;

    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>The part's JSON, or null when the item has none.</summary>
    public JsonObject? Json => Item.Content[Part.Name] as JsonObject;

    /// <summary>
    /// The part encloses the item's other parts, as a form does its fields: they stand in its <c>Model.Parts</c>, and it alone in
    /// the item's.
    /// </summary>
    public bool Wraps { get; set; }

    /// <summary>Shapes of the items in an array, in order; what is no item is left out.</summary>
    public async Task<List<Shape>> BuildAsync(JsonNode? items, string displayType = "")
    {
        var built = new List<Shape>();
        foreach (var json in (items as JsonArray ?? []).OfType<JsonObject>())
        {
            if (Read(json) is { ContentType.Length: > 0 } contained)
                built.Add(await BuildAsync(contained, displayType));
        }

        return built;
    }

    /// <summary>
    /// The shape of an item that stands inside this one. It and its parts have <c>Model.Nested</c>, so that a page keeps one main
    /// heading.
    /// </summary>
    public async Task<Shape> BuildAsync(ContentItem contained, string displayType = "")
    {
        var built = await shapes.BuildAsync(contained, displayType, Cancellation);
        MarkNested(built);
        return built;
    }

    /// <summary>Shapes of the items, in order.</summary>
    public async Task<List<Shape>> BuildAsync(IEnumerable<ContentItem> items, string displayType = "")
    {
        ArgumentNullException.ThrowIfNull(items);
        var built = new List<Shape>();
        foreach (var contained in items)
            built.Add(await BuildAsync(contained, displayType));
        return built;
    }

    /// <summary>The parts of one that encloses others as well, as a form does.</summary>
    internal static void MarkNested(Shape shape)
    {
        shape["Nested"] = true;
        foreach (var own in shape["Parts"] as IReadOnlyList<Shape> ?? [])
            MarkNested(own);
    }

    private static ContentItem? Read(JsonObject json)
    {
        try
        {
            return ContentJson.ReadItem(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
