using System.Text.Json.Nodes;
using EGovCms.Content.Definitions;
using EGovCms.Content.Items;
using EGovCms.Contents.Abstractions.Display;
using EGovCms.Contents.Placements;
using EGovCms.Contents.Title;
using EGovCms.Data.Settings;
using EGovCms.Theming.Liquid.Values;
using EGovCms.Theming.Shapes;

namespace EGovCms.Contents.Items;

internal sealed class ContentShapes(IContentDefinitions definitions, ISettingsStore settings, IEnumerable<IPartDisplay> displays) : IContentShapes
{
    private const string Hidden = "-";

    private readonly ILookup<string, IPartDisplay> _displays = displays.ToLookup(display => display.PartName, StringComparer.OrdinalIgnoreCase);

    public async ValueTask<Shape> BuildAsync(ContentItem item, string displayType, CancellationToken cancellation)
    {
        var suffix = displayType.Length == 0 || displayType.Equals("Detail", StringComparison.OrdinalIgnoreCase) ? "" : "." + displayType;
        var type = await definitions.GetTypeAsync(item.ContentType, cancellation);
        var shape = new Shape("Content" + suffix) { ["ContentItem"] = item, ["DisplayType"] = displayType };
        shape.Alternates.Add($"Content-{item.ContentType}{suffix}");
        if (type?.GetSettings<ContentTypeSettings>().Stereotype is { Length: > 0 } stereotype)
        {
            shape.Alternates.Insert(0, stereotype + suffix);
            shape.Alternates.Add($"{stereotype}-{item.ContentType}{suffix}");
        }

        // A theme that writes the title itself asks whether a placement hides it.
        shape["TitleHidden"] = type?.PartOf<TitlePart>() is { } title
            && (await settings.GetAsync<PlacementSet>(cancellation)).Find(title.PartName, type.Name, displayType, title.Name)?.Place == Hidden;
        if (suffix.Length == 0 || type is null)
        {
            var parts = type is null ? [] : await PartsAsync(item, type, "", cancellation);
            (shape["Parts"], shape["Content"], shape["Header"]) = (parts, Zone(parts, header: false), Zone(parts, header: true));
        }
        else
        {
            // Lists show titles: what else there is to see is made when a template asks for it.
            shape["Parts"] = new List<Shape>();
            shape["Content"] = new DeferredShape(async () => Zone(await PartsAsync(item, type, suffix, cancellation), header: false));
        }

        return shape;
    }

    private async Task<List<Shape>> PartsAsync(ContentItem item, ContentTypeDefinition type, string suffix, CancellationToken cancellation)
    {
        var shapes = new List<Shape>();
        Shape? wrapper = null;
        var placements = await settings.GetAsync<PlacementSet>(cancellation);
        foreach (var (part, placement) in Placed(type, placements))
        {
            var shape = new Shape("ContentPart")
            {
                ["ContentItem"] = item,
                ["Name"] = part.Name,
                ["Kind"] = part.PartName,
                ["Label"] = part.DisplayName(),
                ["Part"] = item.Content[part.Name],
                ["Differentiator"] = part.Name,
            };
            shape.Alternates.Add(part.PartName);
            shape.Alternates.Add($"{item.ContentType}-{part.Name}");
            if (suffix.Length > 0)
            {
                shape.Alternates.Add(part.PartName + suffix);
                shape.Alternates.Add($"{item.ContentType}-{part.Name}{suffix}");
            }

            AddAlternates(shape, placement);
            shape["Fields"] = Fields(item, part, (await definitions.GetPartAsync(part.PartName, cancellation))?.Fields ?? [], placements);
            var context = new PartDisplayContext(item, part, shape, this, cancellation);
            foreach (var display in _displays[part.PartName])
                await display.DisplayAsync(context);
            if (context.Wraps)
                wrapper = shape;
            else
                shapes.Add(shape);
        }

        if (wrapper is null)
            return shapes;
        wrapper["Parts"] = shapes;
        return [wrapper];
    }

    /// <summary>The parts in their order, without those that a placement hides; a placement's position counts before the type's.</summary>
    private static IEnumerable<(ContentTypePartDefinition Part, PlacementRule? Placement)> Placed(ContentTypeDefinition type, PlacementSet placements) =>
        type.Parts.Select(part => (Part: part, Placement: placements.Find(part.PartName, type.Name, "", part.Name)))
            .Where(each => each.Placement?.Place != Hidden)
            .OrderBy(each => DefinitionSettings.PositionOrder(
                each.Placement?.Place.Split(':') is [_, var position] ? position : each.Part.GetSettings<ContentTypePartSettings>().Position));

    private static void AddAlternates(Shape shape, PlacementRule? placement)
    {
        foreach (var alternate in placement?.Alternates ?? [])
            shape.Alternates.Add(alternate);
    }

    /// <summary>
    /// <c>Model.Content</c>: the shapes of parts and fields (<c>Article-Image</c>) by their names, or all of them when it is rendered itself;
    /// the title stands in <c>Model.Header</c>, as in Orchard Core.
    /// </summary>
    private static Shape Zone(List<Shape> parts, bool header)
    {
        var zone = new Shape("ContentZone") { ["Parts"] = parts.Where(part => part["Kind"] as string == "TitlePart" == header).ToList() };
        foreach (var part in parts.Concat(parts.SelectMany(each => each["Parts"] as List<Shape> ?? [])))
        {
            zone[(string)part["Name"]!] = part;
            foreach (var field in part["Fields"] as List<Shape> ?? [])
                zone[(string)field["Differentiator"]!] = field;
        }

        return zone;
    }

    private static List<Shape> Fields(ContentItem item, ContentTypePartDefinition part, IReadOnlyList<ContentPartFieldDefinition> fields, PlacementSet placements)
    {
        var shapes = new List<Shape>();
        foreach (var field in fields.OrderBy(field => DefinitionSettings.PositionOrder(field.GetSettings<ContentPartFieldSettings>().Position)))
        {
            var name = $"{part.Name}-{field.Name}";
            var placement = placements.Find(field.FieldName, item.ContentType, "", name);
            if (placement?.Place == Hidden)
                continue;
            var shape = new Shape("ContentField")
            {
                ["ContentItem"] = item,
                ["Name"] = field.Name,
                ["Label"] = field.DisplayName(),
                ["Field"] = item.Content[part.Name] is JsonObject json ? json[field.Name] : null,
                ["Settings"] = field.Settings[field.FieldName + "Settings"],
                ["Differentiator"] = name,
                ["PartFieldDefinition"] = new FieldOfPart(field, part),
            };
            shape.Alternates.Add(field.FieldName);
            shape.Alternates.Add(name);
            AddAlternates(shape, placement);
            shapes.Add(shape);
        }

        return shapes;
    }
}
