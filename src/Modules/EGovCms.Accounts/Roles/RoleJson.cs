using System.Text.Json.Serialization;

namespace EGovCms.Accounts.Roles;

[JsonSerializable(typeof(string[]))]
internal sealed partial class RoleJson : JsonSerializerContext;
