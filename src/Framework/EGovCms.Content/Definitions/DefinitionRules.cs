using System.Text.Json;
using System.Text.Json.Nodes;
using EGovCms.Content.Items;

namespace EGovCms.Content.Definitions;

/// <summary>What a definition must fulfil before it is stored. Each refusal names the place and what to do.</summary>
internal sealed class DefinitionRules(IEnumerable<KnownPart> parts, IEnumerable<KnownField> fields, IEnumerable<KnownSettings> settings)
{
    private const int MaxName = 64;

    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        nameof(ContentItem.ContentItemId), nameof(ContentItem.ContentItemVersionId), nameof(ContentItem.ContentType),
        nameof(ContentItem.DisplayText), nameof(ContentItem.Latest), nameof(ContentItem.Published), nameof(ContentItem.ModifiedUtc),
        nameof(ContentItem.PublishedUtc), nameof(ContentItem.CreatedUtc), nameof(ContentItem.Owner), nameof(ContentItem.Author),
    };

    private readonly Dictionary<string, Type> _parts = ByName(parts.Select(part => (part.Name, part.Type)));
    private readonly Dictionary<string, Type> _fields = ByName(fields.Select(field => (field.Name, field.Type)));
    private readonly Dictionary<string, Type> _settings = ByName(settings.Select(known => (known.Type.Name, known.Type)));

    public bool IsKnownPart(string name) => _parts.ContainsKey(name);

    public void Check(ContentTypeDefinition type, Func<string, bool> isDefinedPart)
    {
        var place = $"Content type '{type.Name}'";
        CheckName(place, type.Name);
        CheckSettings(place, type.Settings);
        Unique(place, "part", type.Parts.Select(part => part.Name));
        foreach (var part in type.Parts)
        {
            var at = $"{place}, part '{part.Name}'";
            CheckName(at, part.Name);
            CheckSettings(at, part.Settings);
            var own = string.Equals(part.PartName, type.Name, StringComparison.OrdinalIgnoreCase);
            if (!own && !IsKnownPart(part.PartName) && !isDefinedPart(part.PartName))
                throw new ContentDefinitionException($"{at}: no enabled feature and no definition brings the part '{part.PartName}'. Enable its feature, define it, or correct the name.");
        }
    }

    public void Check(ContentPartDefinition part)
    {
        var place = $"Content part '{part.Name}'";
        CheckName(place, part.Name);
        CheckSettings(place, part.Settings);
        Unique(place, "field", part.Fields.Select(field => field.Name));
        foreach (var field in part.Fields)
        {
            var at = $"{place}, field '{field.Name}'";
            CheckName(at, field.Name);
            CheckSettings(at, field.Settings);
            if (!_fields.ContainsKey(field.FieldName))
                throw new ContentDefinitionException($"{at}: no enabled feature brings the field '{field.FieldName}'. Enable its feature or correct the name.");
            if (_parts.TryGetValue(part.Name, out var typed) && typed.GetProperties().Any(member => member.Name.Equals(field.Name, StringComparison.OrdinalIgnoreCase)))
                throw new ContentDefinitionException($"{at}: the part has a member of that name. Choose another name.");
        }
    }

    public static void Unique(string place, string what, IEnumerable<string> names)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (names.FirstOrDefault(name => !seen.Add(name)) is { } twice)
            throw new ContentDefinitionException($"{place}: the {what} '{twice}' stands twice. Names must differ by more than case.");
    }

    private static void CheckName(string place, string name)
    {
        var valid = name is { Length: > 0 and <= MaxName } && char.IsAsciiLetter(name[0])
            && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_');
        if (!valid)
            throw new ContentDefinitionException($"{place}: a name has 1 to {MaxName} letters, digits and underscores and begins with a letter.");
        if (Reserved.Contains(name))
            throw new ContentDefinitionException($"{place}: '{name}' is a member of every content item. Choose another name.");
    }

    private void CheckSettings(string place, JsonObject settings)
    {
        foreach (var (name, value) in settings)
        {
            if (value is not JsonObject)
                throw new ContentDefinitionException($"{place}, settings '{name}': must be a JSON object.");
            if (!_settings.TryGetValue(name, out var type))
                continue;
            try
            {
                DefinitionSettings.Read(value, type);
            }
            catch (JsonException error)
            {
                throw new ContentDefinitionException($"{place}, settings '{name}{error.Path?.TrimStart('$')}': {error.Message.Split(" Path:")[0]}");
            }
        }
    }

    private static Dictionary<string, Type> ByName(IEnumerable<(string Name, Type Type)> kinds)
    {
        var byName = new Dictionary<string, Type>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, type) in kinds)
            byName[name] = type;
        return byName;
    }
}
