using System.Text.Json;
using System.Text.Json.Serialization;

namespace EGovCms.Queries.Pulls;

[JsonSerializable(typeof(PullSource))]
[JsonSerializable(typeof(JsonElement))]
[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
internal sealed partial class PullJson : JsonSerializerContext;
