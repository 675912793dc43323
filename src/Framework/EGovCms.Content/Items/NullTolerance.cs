using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace EGovCms.Content.Items;

/// <summary>
/// Orchard Core writes <c>null</c> where nothing is set, also for members that are never null here: such a member keeps its default.
/// Its older recipes write true and false as texts, its newer ones enumerations by name.
/// </summary>
internal static class NullTolerance
{
    public static DefaultJsonTypeInfoResolver Resolver() => new() { Modifiers = { Apply } };

    private static void Apply(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
            return;
        foreach (var property in type.Properties)
        {
            if (property.Set is not { } set)
                continue;
            if (!property.PropertyType.IsValueType && !property.IsSetNullable)
                property.Set = (target, value) => SetUnlessNull(set, target, value);
            else if (property.CustomConverter is null && (property.PropertyType.IsPrimitive || property.PropertyType.IsEnum || property.PropertyType == typeof(decimal)))
                property.CustomConverter = (JsonConverter)Activator.CreateInstance(typeof(NullAsDefault<>).MakeGenericType(property.PropertyType))!;
        }
    }

    private static void SetUnlessNull(Action<object, object?> set, object target, object? value)
    {
        if (value is not null)
            set(target, value);
    }

    private sealed class NullAsDefault<T> : JsonConverter<T>
        where T : struct
    {
        public override bool HandleNull => true;

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType == JsonTokenType.Null)
                return default;
            if (typeof(T) == typeof(bool) && reader.TokenType == JsonTokenType.String && bool.TryParse(reader.GetString(), out var flag))
                return (T)(object)flag;
            if (typeof(T).IsEnum && reader.TokenType == JsonTokenType.String && Enum.TryParse<T>(reader.GetString(), ignoreCase: true, out var named))
                return named;
            try
            {
                return JsonSerializer.Deserialize<T>(ref reader, options);
            }
            catch (JsonException malformed)
            {
                // Without a place of its own, it gets that of the reading around it.
                throw new JsonException(malformed.Message.Split(" Path:")[0], malformed);
            }
        }

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value, options);
    }
}
