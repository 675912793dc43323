using System.Text.Json.Serialization;
using EGovCms.Tenancy;

namespace EGovCms.Data.Platform;

[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(TenantQuota))]
[JsonSerializable(typeof(IReadOnlyList<FormerAddress>))]
[JsonSerializable(typeof(FormerAddress[]))]
[JsonSerializable(typeof(IReadOnlyList<TenantProfile>))]
[JsonSerializable(typeof(TenantProfile[]))]
internal sealed partial class PlatformJson : JsonSerializerContext;
