using System.Text.Json.Serialization;

namespace EGovCms.Seo.Push.Targets;

/// <summary>What engines take and answer.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IndexNowCall))]
[JsonSerializable(typeof(BaiduAnswer))]
internal sealed partial class PushJson : JsonSerializerContext;
