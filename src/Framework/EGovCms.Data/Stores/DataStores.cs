using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using EGovCms.Tenancy;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Npgsql;

namespace EGovCms.Data.Stores;

/// <summary>Knows where each store lies. One for the host; keeps PostgreSQL's pools, one a server.</summary>
internal sealed partial class DataStores : IAsyncDisposable
{
    private const int DefaultPoolSize = 40;
    private const int NameLimit = 64;
    private readonly ConcurrentDictionary<string, Lazy<NpgsqlDataSource>> _pools = new(StringComparer.Ordinal);
    private readonly SqliteReuses _reuses = new();
    private readonly DataOptions _options;
    private readonly string _folder;

    public DataStores(IOptions<DataOptions> options, IHostEnvironment environment)
    {
        _options = options.Value;
        _folder = Path.GetFullPath(_options.Folder, environment.ContentRootPath);
        Platform = CreatePlatformStore();
    }

    /// <summary>Absolute path of the data folder.</summary>
    public string Folder => _folder;

    /// <summary>The platform's store.</summary>
    public DataStore Platform { get; }

    /// <summary>The tenant's store, made or not. Cheap, opens nothing.</summary>
    public DataStore For(ShellSettings settings)
    {
        // The blueprint's own provider has a nameless tenant, whose store is never opened.
        if (settings.Name.Length > NameLimit || (settings.Name.Length > 0 && !NamePattern().IsMatch(settings.Name)))
            throw new ArgumentException($"'{settings.Name}' cannot be a tenant's name: 1 to 64 letters, digits, hyphens and underscores, beginning with a letter.", nameof(settings));

        var folder = Path.Combine(_folder, "tenants", settings.Name);
        return Complete(settings).DatabaseProvider switch
        {
            DatabaseProvider.Sqlite => new SqliteStore(settings.Name, folder, Path.Combine(folder, "tenant.db"), _reuses, settings.ConnectionString),
            DatabaseProvider.Postgres => CreatePostgresStore(settings, folder),
            _ => throw UnknownProvider(settings.DatabaseProvider, $"Tenant '{settings.Name}'"),
        };
    }

    /// <summary>The settings with the database that a new tenant gets when none is said.</summary>
    public ShellSettings Complete(ShellSettings settings) =>
        settings.DatabaseProvider.Length > 0 ? settings : settings with { DatabaseProvider = _options.Provider };

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _reuses.Clear();
        foreach (var pool in _pools.Values)
            await pool.Value.DisposeAsync();
    }

    private DataStore CreatePlatformStore() => _options.Provider switch
    {
        DatabaseProvider.Sqlite => new SqliteStore("platform", _folder, Path.Combine(_folder, "platform.db"), _reuses),
        DatabaseProvider.Postgres => new PostgresStore("platform", _folder, Pool(ServerConnection), ServerConnection, "platform", ownRole: false),
        _ => throw UnknownProvider(_options.Provider, "Data:Provider"),
    };

    private PostgresStore CreatePostgresStore(ShellSettings settings, string folder)
    {
        var connection = settings.ConnectionString ?? ServerConnection;
        // Names are unique without case, PostgreSQL's quoted identifiers are not. A connection of the tenant's own
        // is expected to come with rights of its own.
        var schema = PostgresStore.Identifier("t_" + settings.Name.ToLowerInvariant());
        var ownRole = settings.ConnectionString is null && _options.RolePerTenant;
        return new PostgresStore(settings.Name, folder, Pool(connection), connection, schema, ownRole);
    }

    private string ServerConnection => _options.ConnectionString
        ?? throw new InvalidOperationException("PostgreSQL is asked for, but Data:ConnectionString is not set. Set it to the server's connection string.");

    private NpgsqlDataSource Pool(string connectionString) =>
        _pools.GetOrAdd(connectionString, static text => new(() => CreatePool(text))).Value;

    private static NpgsqlDataSource CreatePool(string connectionString)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        if (!builder.ContainsKey("Maximum Pool Size") || builder.MaxPoolSize == new NpgsqlConnectionStringBuilder().MaxPoolSize)
            builder.MaxPoolSize = DefaultPoolSize;
        builder.ApplicationName ??= "EGovCms";
        // Whoever forgets to name a schema finds nothing, rather than what lies in "public".
        builder.SearchPath = "egovcms_no_schema";
        return NpgsqlDataSource.Create(builder);
    }

    private static InvalidOperationException UnknownProvider(string provider, string where) =>
        new($"{where} names the database '{provider}', which is not known. Use '{DatabaseProvider.Sqlite}' or '{DatabaseProvider.Postgres}'.");

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_-]*$")]
    private static partial Regex NamePattern();
}
