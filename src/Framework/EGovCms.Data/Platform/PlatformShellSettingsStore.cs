using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using EGovCms.Data.Stores;
using EGovCms.Tenancy;

namespace EGovCms.Data.Platform;

/// <summary>
/// Keeps shell settings in the platform's store. Plain SQL: this is read before anything else starts, and ten thousand
/// tenants are to be read in a blink.
/// </summary>
internal sealed class PlatformShellSettingsStore(DataStores stores, PlatformMigrator migrator) : IShellSettingsStore
{
    private static readonly string AllColumns = string.Join(", ", TenantRow.Columns.Select(c => $"\"{c.Name}\""));

    private static readonly string Insert =
        $"""insert into "Tenants" ({AllColumns}) values ({string.Join(", ", TenantRow.Columns.Select(Value))}) on conflict do nothing""";

    private static readonly string Update =
        $"""update "Tenants" set {string.Join(", ", TenantRow.Columns.Skip(1).Select((c, i) => $"\"{c.Name}\" = {Value(c, i + 1)}"))} where "Key" = @p0 and "Version" = @seen""";

    private ((long, long) Files, string Stamp)? _seen;

    private DataStore Platform => stores.Platform;

    /// <inheritdoc />
    public async Task<IReadOnlyList<ShellSettings>> LoadAsync(CancellationToken cancellation)
    {
        await migrator.MigrateAsync([], cancellation);
        await using var connection = await Platform.OpenAsync(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = $"""select {AllColumns} from "Tenants" order by "Key" """;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new TenantRowReader(reader);
        var settings = new List<ShellSettings>();
        while (await reader.ReadAsync(cancellation))
            settings.Add(rows.Read());
        return settings;
    }

    /// <inheritdoc />
    public async Task<ShellSettings> SaveAsync(ShellSettings settings, CancellationToken cancellation)
    {
        await migrator.MigrateAsync([], cancellation);
        var stored = stores.Complete(settings) with { Version = settings.Version + 1 };
        await using var connection = await Platform.OpenAsync(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = ForProvider(settings.Version == 0 ? Insert : Update);
        var values = TenantRow.Values(stored);
        for (var i = 0; i < values.Length; i++)
            AddParameter(command, $"p{i}", values[i]);
        if (settings.Version != 0)
            AddParameter(command, "seen", settings.Version);
        return await command.ExecuteNonQueryAsync(cancellation) == 1 ? stored : throw new ShellConflictException(settings.Name);
    }

    /// <inheritdoc />
    public async Task RemoveAsync(string name, CancellationToken cancellation)
    {
        await using var connection = await Platform.OpenAsync(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = """delete from "Tenants" where "Key" = @key""";
        AddParameter(command, "key", TenantRow.Key(name));
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <inheritdoc />
    public async Task<string> ReadStampAsync(CancellationToken cancellation)
    {
        // Looked at before the rows are read: what is written meanwhile is seen by the next look.
        var files = Platform.ReadStamp();
        if (files is { } unchanged && _seen is { } seen && seen.Files == unchanged)
            return seen.Stamp;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var connection = await Platform.OpenAsync(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = """select "Key", "Version", "Secret" from "Tenants" order by "Key" """;
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            hash.AppendData(Encoding.UTF8.GetBytes($"{reader.GetString(0)} {reader.GetInt64(1)} {reader.GetString(2)}\n"));
        var stamp = Convert.ToHexString(hash.GetHashAndReset());
        _seen = files is { } looked ? (looked, stamp) : null;
        return stamp;
    }

    /// <inheritdoc />
    public async Task CheckAsync(CancellationToken cancellation)
    {
        await using var connection = await Platform.OpenAsync(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = """select 1 from "Tenants" limit 1""";
        await command.ExecuteScalarAsync(cancellation);
    }

    private static string Value((string Name, bool IsJson) column, int index) => column.IsJson ? $"cast(@p{index} as json)" : $"@p{index}";

    /// <summary>SQLite would take <c>json</c> for a number's type; there it is text.</summary>
    private string ForProvider(string sql) =>
        Platform.Provider == DatabaseProvider.Sqlite ? sql.Replace(" as json)", " as text)", StringComparison.Ordinal) : sql;

    private static void AddParameter(DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value ?? DBNull.Value;
        command.Parameters.Add(parameter);
    }
}
