using System.Text.Json.Serialization;

namespace EGovCms.Calendar.Holidays;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(HolidayYear[]))]
internal sealed partial class HolidayJson : JsonSerializerContext;
