using System.Text.Json;
using EGovCms.Tenancy;

namespace EGovCms.Data.Platform;

/// <summary>The row of a tenant in the platform's store: its columns, and the way to and from <see cref="ShellSettings"/>.</summary>
internal static class TenantRow
{
    /// <summary>In the order that <see cref="Values"/> and <see cref="TenantRowReader"/> go by; the key comes first.</summary>
    public static readonly (string Name, bool IsJson)[] Columns =
    [
        ("Key", false), ("Name", false), ("DisplayName", false), ("State", false), ("StateReason", false), ("Hosts", true), ("Prefix", false),
        ("Parent", false), ("Profile", false), ("Quota", true), ("DatabaseProvider", false), ("ConnectionString", false), ("Recipe", false),
        ("Features", true), ("Secret", false), ("Version", false), ("Position", false), ("Former", true), ("Profiles", true),
    ];

    public static string Key(string name) => name.ToLowerInvariant();

    public static object?[] Values(ShellSettings s) =>
    [
        Key(s.Name), s.Name, s.DisplayName, s.State.ToString(), s.StateReason, Json(s.Hosts), s.Prefix,
        s.Parent, s.Profile, JsonSerializer.Serialize(s.Quota, PlatformJson.Default.TenantQuota), s.DatabaseProvider, s.ConnectionString, s.Recipe,
        Json(s.Features), s.Secret, s.Version, s.Position, JsonSerializer.Serialize(s.Former, PlatformJson.Default.IReadOnlyListFormerAddress),
        JsonSerializer.Serialize(s.Profiles, PlatformJson.Default.IReadOnlyListTenantProfile),
    ];

    private static string Json(IReadOnlyList<string> list) => JsonSerializer.Serialize(list, PlatformJson.Default.IReadOnlyListString);
}
