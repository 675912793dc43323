using System.Text.Json;
using System.Text.Json.Nodes;
using Fluid.Values;

namespace EGovCms.Theming.Liquid.Values;

/// <summary>Lets templates walk JSON as it is stored, without copying it into dictionaries first.</summary>
internal static class JsonValueConverter
{
    public static object? Convert(object value) => value switch
    {
        JsonNode node => FromNode(node),
        JsonElement element => FromElement(element),
        _ => null,
    };

    public static FluidValue FromNode(JsonNode? node) => node switch
    {
        null => NilValue.Instance,
        JsonObject json => new JsonObjectValue(json),
        JsonArray array => new ArrayValue([.. array.Select(FromNode)]),
        JsonValue value => FromScalar(value),
        _ => NilValue.Instance,
    };

    public static FluidValue FromElement(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => new JsonElementValue(element),
        JsonValueKind.Array => new ArrayValue([.. element.EnumerateArray().Select(FromElement)]),
        JsonValueKind.String => StringValue.Create(element.GetString()!),
        JsonValueKind.Number => element.TryGetDecimal(out var number) ? NumberValue.Create(number) : StringValue.Create(element.GetRawText()),
        JsonValueKind.True => BooleanValue.True,
        JsonValueKind.False => BooleanValue.False,
        _ => NilValue.Instance,
    };

    private static FluidValue FromScalar(JsonValue value) => value.GetValueKind() switch
    {
        JsonValueKind.String => value.TryGetValue<string>(out var text) ? StringValue.Create(text) : StringValue.Create(value.ToString()),
        JsonValueKind.Number => value.TryGetValue<decimal>(out var number) ? NumberValue.Create(number) : Number(value),
        JsonValueKind.True => BooleanValue.True,
        JsonValueKind.False => BooleanValue.False,
        _ => NilValue.Instance,
    };

    /// <summary>Numbers made in code keep their own type and do not convert by themselves.</summary>
    private static FluidValue Number(JsonValue value) =>
        decimal.TryParse(value.ToJsonString(), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? NumberValue.Create(number)
            : StringValue.Create(value.ToJsonString());
}
