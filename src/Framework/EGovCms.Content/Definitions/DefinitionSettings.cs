using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using EGovCms.Content.Items;

namespace EGovCms.Content.Definitions;

/// <summary>Typed reading of the settings in definitions. Older recipes hold values as strings ("True", "3"): they are understood.</summary>
public static class DefinitionSettings
{
    private static readonly JsonSerializerOptions Lenient = new()
    {
        PropertyNameCaseInsensitive = true,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        TypeInfoResolver = NullTolerance.Resolver(),
        Converters = { new LenientBooleanConverter(), new LenientTextConverter(), new JsonStringEnumConverter() },
    };

    public static T GetSettings<T>(this ContentTypeDefinition definition)
        where T : class, new() => Read<T>(definition?.Settings);

    public static T GetSettings<T>(this ContentTypePartDefinition definition)
        where T : class, new() => Read<T>(definition?.Settings);

    public static T GetSettings<T>(this ContentPartDefinition definition)
        where T : class, new() => Read<T>(definition?.Settings);

    public static T GetSettings<T>(this ContentPartFieldDefinition definition)
        where T : class, new() => Read<T>(definition?.Settings);

    /// <summary>The field's name as people read it.</summary>
    public static string DisplayName(this ContentPartFieldDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var name = definition.GetSettings<ContentPartFieldSettings>().DisplayName;
        return name.Length > 0 ? name : definition.Name;
    }

    /// <summary>The part's name in this type as people read it.</summary>
    public static string DisplayName(this ContentTypePartDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var name = definition.GetSettings<ContentTypePartSettings>().DisplayName;
        return name.Length > 0 ? name : definition.Name;
    }

    /// <summary>Sort key of a position such as <c>2</c> or <c>1.5</c>; none sorts by declaration, behind the numbered.</summary>
    public static decimal PositionOrder(string position) =>
        decimal.TryParse(position, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : decimal.MaxValue;

    internal static object? Read(JsonNode? node, Type type) => node?.Deserialize(type, Lenient);

    private static T Read<T>(JsonObject? settings)
        where T : class, new() =>
        settings?[typeof(T).Name] is JsonObject values ? values.Deserialize<T>(Lenient)! : new T();
}
