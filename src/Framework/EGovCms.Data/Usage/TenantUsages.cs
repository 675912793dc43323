using System.Data.Common;
using EGovCms.Data.Platform;
using EGovCms.Data.Stores;

namespace EGovCms.Data.Usage;

/// <inheritdoc cref="ITenantUsages" />
internal sealed class TenantUsages(DataStores stores) : ITenantUsages
{
    public async Task SaveAsync(string tenant, TenantUsage usage, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(usage);
        await using var connection = await stores.Platform.OpenAsync(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText =
            """
            insert into "TenantUsages" ("Key", "StorageBytes", "ContentItems") values (@key, @bytes, @items)
            on conflict ("Key") do update set "StorageBytes" = excluded."StorageBytes", "ContentItems" = excluded."ContentItems"
            """;
        Add(command, "key", TenantRow.Key(tenant));
        Add(command, "bytes", usage.StorageBytes);
        Add(command, "items", usage.ContentItems);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    public async Task<IReadOnlyDictionary<string, TenantUsage>> ReadAsync(IEnumerable<string> tenants, CancellationToken cancellation = default)
    {
        var keys = tenants.Select(TenantRow.Key).Distinct().ToList();
        var usages = new Dictionary<string, TenantUsage>(StringComparer.OrdinalIgnoreCase);
        if (keys.Count == 0)
            return usages;
        await using var connection = await stores.Platform.OpenAsync(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = $"""select "Key", "StorageBytes", "ContentItems" from "TenantUsages" where "Key" in ({string.Join(", ", keys.Select((_, i) => $"@k{i}"))})""";
        for (var i = 0; i < keys.Count; i++)
            Add(command, $"k{i}", keys[i]);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            usages[reader.GetString(0)] = new TenantUsage(reader.GetInt64(1), reader.GetInt64(2));
        return usages;
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
