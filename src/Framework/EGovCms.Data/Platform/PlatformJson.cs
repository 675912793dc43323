using System.Text.Json.Serialization;
using EGovCms.Tenancy;

namespace EGovCms.Data.Platform;

[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(TenantQuota))]
internal sealed partial class PlatformJson : JsonSerializerContext;
