using System.Data.Common;
using System.Text.Json;
using EGovCms.Tenancy;

namespace EGovCms.Data.Platform;

/// <summary>Reads rows; lists and quotas that many tenants have in common are held once.</summary>
internal sealed class TenantRowReader(DbDataReader reader)
{
    private readonly Dictionary<string, IReadOnlyList<string>> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TenantQuota> _quotas = new(StringComparer.Ordinal);

    public ShellSettings Read() => new()
    {
        Name = reader.GetString(1),
        DisplayName = reader.GetString(2),
        State = Enum.Parse<TenantState>(reader.GetString(3)),
        StateReason = Optional(4),
        Hosts = List(5),
        Prefix = reader.GetString(6),
        Parent = Optional(7),
        Profile = Optional(8),
        Quota = Quota(9),
        DatabaseProvider = string.Intern(reader.GetString(10)),
        ConnectionString = Optional(11),
        Recipe = string.Intern(reader.GetString(12)),
        Features = List(13),
        Secret = reader.GetString(14),
        Version = reader.GetInt64(15),
        Position = reader.GetInt32(16),
        Former = Former(17),
        Profiles = Profiles(18),
    };

    private string? Optional(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private IReadOnlyList<string> List(int column)
    {
        var json = reader.GetString(column);
        if (!_lists.TryGetValue(json, out var list))
            _lists[json] = list = JsonSerializer.Deserialize(json, PlatformJson.Default.StringArray) ?? [];
        return list;
    }

    private FormerAddress[] Former(int column)
    {
        var json = reader.GetString(column);
        return json == "[]" ? [] : JsonSerializer.Deserialize(json, PlatformJson.Default.FormerAddressArray) ?? [];
    }

    private TenantProfile[] Profiles(int column)
    {
        var json = reader.GetString(column);
        return json == "[]" ? [] : JsonSerializer.Deserialize(json, PlatformJson.Default.TenantProfileArray) ?? [];
    }

    private TenantQuota Quota(int column)
    {
        var json = reader.GetString(column);
        if (!_quotas.TryGetValue(json, out var quota))
            _quotas[json] = quota = JsonSerializer.Deserialize(json, PlatformJson.Default.TenantQuota) ?? new();
        return quota;
    }
}
