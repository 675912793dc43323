using System.Text.Json.Nodes;
using EGovCms.Content.Definitions;
using EGovCms.Content.Items;
using EGovCms.Contents.Abstractions.Display;
using EGovCms.Theming.Shapes;

namespace EGovCms.Contents.Items;

internal sealed class ContentShapes(IContentDefinitions definitions) : IContentShapes
{
    public async ValueTask<Shape> BuildAsync(ContentItem item, string displayType, CancellationToken cancellation)
    {
        var suffix = displayType.Length == 0 || displayType.Equals("Detail", StringComparison.OrdinalIgnoreCase) ? "" : "." + displayType;
        var shape = new Shape("Content" + suffix) { ["ContentItem"] = item, ["DisplayType"] = displayType };
        shape.Alternates.Add($"Content-{item.ContentType}{suffix}");
        shape["Parts"] = suffix.Length == 0 ? await PartsAsync(item, cancellation) : [];
        return shape;
    }

    private async Task<List<Shape>> PartsAsync(ContentItem item, CancellationToken cancellation)
    {
        var shapes = new List<Shape>();
        if (await definitions.GetTypeAsync(item.ContentType, cancellation) is not { } type)
            return shapes;
        foreach (var part in type.Parts.OrderBy(part => DefinitionSettings.PositionOrder(part.GetSettings<ContentTypePartSettings>().Position)))
        {
            var shape = new Shape("ContentPart") { ["ContentItem"] = item, ["Name"] = part.Name, ["Part"] = item.Content[part.Name] };
            shape.Alternates.Add(part.PartName);
            shape.Alternates.Add($"{item.ContentType}-{part.Name}");
            shape["Fields"] = Fields(item, part, (await definitions.GetPartAsync(part.PartName, cancellation))?.Fields ?? []);
            shapes.Add(shape);
        }

        return shapes;
    }

    private static List<Shape> Fields(ContentItem item, ContentTypePartDefinition part, IReadOnlyList<ContentPartFieldDefinition> fields)
    {
        var shapes = new List<Shape>();
        foreach (var field in fields.OrderBy(field => DefinitionSettings.PositionOrder(field.GetSettings<ContentPartFieldSettings>().Position)))
        {
            var shape = new Shape("ContentField")
            {
                ["ContentItem"] = item,
                ["Name"] = field.Name,
                ["Label"] = field.DisplayName(),
                ["Field"] = item.Content[part.Name] is JsonObject json ? json[field.Name] : null,
            };
            shape.Alternates.Add(field.FieldName);
            shape.Alternates.Add($"{part.Name}-{field.Name}");
            shapes.Add(shape);
        }

        return shapes;
    }
}
