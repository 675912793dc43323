using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace EGovCms.Data.Settings;

/// <summary>How settings are written. Names are compared without case, as recipes vary in it.</summary>
internal static class SettingsJson
{
    private static readonly JsonNodeOptions Nodes = new() { PropertyNameCaseInsensitive = true };

    public static readonly JsonSerializerOptions Options = new()
    {
        PropertyNameCaseInsensitive = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public static JsonObject Parse(string json) => JsonNode.Parse(json, Nodes)!.AsObject();
}
