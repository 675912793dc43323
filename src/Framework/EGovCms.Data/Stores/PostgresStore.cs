using System.Data.Common;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using EGovCms.Data.Changes;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata.Conventions;

namespace EGovCms.Data.Stores;

/// <summary>
/// A PostgreSQL schema. All stores of one server share a pool; each opening of a connection names the schema (and the
/// tenant's role) anew, in one round trip, so hundreds of tenants need no more connections than a few do.
/// </summary>
internal sealed class PostgresStore : DataStore
{
    // The limit itself is this process's to keep and to tell; the server ends what it was not told to end.
    private static readonly TimeSpan ServerPatience = TimeSpan.FromSeconds(1);

    private readonly NpgsqlDataSource _pool;
    private readonly string _quotedSchema;
    private readonly string? _role;
    private readonly string _lockConnectionString;

    public PostgresStore(string name, string folder, NpgsqlDataSource pool, string connectionString, string schema, bool ownRole)
        : base(name, folder)
    {
        _pool = pool;
        Schema = schema;
        _quotedSchema = Quote(schema);
        var builder = new NpgsqlConnectionStringBuilder(connectionString) { SearchPath = _quotedSchema, Pooling = false };
        _lockConnectionString = builder.ToString();
        // Roles belong to the whole server, so the database is part of the name.
        _role = ownRole ? Identifier($"{builder.Database ?? builder.Username}_{schema}") : null;
        if (_role is not null)
            builder.Options = $"{builder.Options} -c role={EscapeOption(_role)}".TrimStart();
        MigrationConnectionString = builder.ToString();
    }

    public override string Provider => DatabaseProvider.Postgres;

    internal override string Schema { get; }

    internal override string MigrationConnectionString { get; }

    internal override IChangeWire Wire => new PostgresWire(_pool, _lockConnectionString);

    internal override DbConnection CreateConnection() => _pool.CreateConnection();

    private protected override async Task MakeReadOnlyAsync(DbConnection connection, TimeSpan limit, CancellationToken cancellation)
    {
        // The pool resets the session when the connection comes back to it.
        await using var command = connection.CreateCommand();
        command.CommandText = string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"set session characteristics as transaction read only; set statement_timeout = {(long)(limit + ServerPatience).TotalMilliseconds}");
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private protected override void UseProvider(DbContextOptionsBuilder options) => options.UseNpgsql(_pool);

    internal override void Prepare(DbConnection connection)
    {
        using var command = SetUpCommand(connection);
        command.ExecuteNonQuery();
    }

    internal override async ValueTask PrepareAsync(DbConnection connection, CancellationToken cancellation)
    {
        await using var command = SetUpCommand(connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    internal override ModelBuilder CreateModelBuilder() => NpgsqlConventionSetBuilder.CreateModelBuilder();

    internal override async Task<IAsyncDisposable> LockAsync(string purpose, TimeSpan patience, CancellationToken cancellation)
    {
        // A connection of its own: the lock lasts as long as it does, also when this process dies.
        var connection = new NpgsqlConnection(_lockConnectionString);
        try
        {
            await connection.OpenAsync(cancellation);
            await using var command = new NpgsqlCommand("select pg_advisory_lock($1)", connection) { CommandTimeout = (int)patience.TotalSeconds };
            command.Parameters.Add(new NpgsqlParameter { Value = BitConverter.ToInt64(SHA256.HashData(Encoding.UTF8.GetBytes($"{purpose}:{Schema}"))) });
            await command.ExecuteNonQueryAsync(cancellation);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    internal override async Task CreateAsync(CancellationToken cancellation)
    {
        var sql = _role is null
            ? $"create schema if not exists {_quotedSchema}"
            : $"""
               do $do$ begin
                 if not exists (select from pg_roles where rolname = {Literal(_role)}) then
                   create role {Quote(_role)} nologin;
                 end if;
                 grant {Quote(_role)} to current_user;
               end $do$;
               create schema if not exists {_quotedSchema} authorization {Quote(_role)}
               """;
        await using var command = _pool.CreateCommand(sql);
        try
        {
            await command.ExecuteNonQueryAsync(cancellation);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new InvalidOperationException(
                $"PostgreSQL did not let the schema '{Schema}' be made: {e.MessageText}. Give the user of Data:ConnectionString the right "
                + "CREATE on the database and CREATEROLE, or set Data:RolePerTenant to false.", e);
        }
    }

    internal override async Task<long> MeasureAsync(CancellationToken cancellation)
    {
        await using var command = _pool.CreateCommand(
            "select coalesce(sum(pg_total_relation_size(c.oid)), 0)::bigint from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = $1 and c.relkind in ('r', 'm')");
        command.Parameters.Add(new NpgsqlParameter { Value = Schema });
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    internal override async Task BackUpAsync(ZipArchive zip, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        await PostgresTables.ExportAsync((NpgsqlConnection)connection, zip, cancellation);
    }

    internal override async Task RestoreAsync(ZipArchive zip, CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        await PostgresTables.ImportAsync((NpgsqlConnection)connection, zip, cancellation);
    }

    internal override async Task DropAsync(CancellationToken cancellation)
    {
        await using var held = await LockAsync(cancellation);
        var role = _role is null
            ? ""
            : $"""
               ;
               do $do$ begin
                 if exists (select from pg_roles where rolname = {Literal(_role)}) then
                   drop owned by {Quote(_role)};
                   drop role {Quote(_role)};
                 end if;
               end $do$
               """;
        await using var command = _pool.CreateCommand($"drop schema if exists {_quotedSchema} cascade{role}");
        await command.ExecuteNonQueryAsync(cancellation);
    }

    internal override bool IsMissingTable(DbException exception) => exception is PostgresException
    {
        // The last is what setting a role that does not exist says.
        SqlState: PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName or PostgresErrorCodes.InvalidParameterValue,
    };

    /// <summary>An identifier of at most 63 bytes; longer names keep their beginning and end in a digest.</summary>
    internal static string Identifier(string name)
    {
        if (name.Length <= 63)
            return name;
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..12];
        return $"{name[..50]}_{digest}";
    }

    internal static string Quote(string identifier) => $"\"{identifier.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    internal static string Literal(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string EscapeOption(string value) =>
        value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(" ", "\\ ", StringComparison.Ordinal);

    private DbCommand SetUpCommand(DbConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = _role is null
            ? "select set_config('search_path', $1, false)"
            : "select set_config('search_path', $1, false), set_config('role', $2, false)";
        command.Parameters.Add(new NpgsqlParameter { Value = _quotedSchema });
        if (_role is not null)
            command.Parameters.Add(new NpgsqlParameter { Value = _role });
        return command;
    }
}
