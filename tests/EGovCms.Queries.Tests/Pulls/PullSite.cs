using EGovCms.Queries.DataSets;
using EGovCms.Queries.Definitions;
using EGovCms.Queries.Imports;
using EGovCms.Queries.Pulls;
using EGovCms.Queries.Tests.Site;
using EGovCms.Testing.Postgres;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace EGovCms.Queries.Tests.Pulls;

/// <summary>A body whose data can be fetched: from a folder, from views of a SQLite and a PostgreSQL database, from a server on this machine.</summary>
public sealed class PullSite : QueriesSite
{
    public const string Key = "a key of the interface";
    private readonly Lazy<Task<PostgresDatabase>> _database = new(PostgresServer.CreateDatabaseAsync);

    /// <summary>What the interface answers.</summary>
    public DataServer Server { get; } = new();

    public string Root => Path.Combine(Folder, "pulls");

    private string Database => Path.Combine(Folder, "source.db");

    private string? Postgres { get; set; }

    protected override void Configure(WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        base.Configure(builder);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Queries:Pulls:Folder"] = Root,
            ["Queries:Pulls:MostBytes"] = "100000",
            ["Queries:Pulls:Connections:offices:Provider"] = "Sqlite",
            ["Queries:Pulls:Connections:offices:ConnectionString"] = $"Data Source={Database}",
            ["Queries:Pulls:Connections:offices:Tenants:0"] = Body,
            ["Queries:Pulls:Connections:exchange:Provider"] = "Postgres",
            ["Queries:Pulls:Connections:exchange:ConnectionString"] = Postgres,
            ["Queries:Pulls:Connections:exchange:Tenants:0"] = "*",
            ["Queries:Pulls:Connections:others:Provider"] = "Sqlite",
            ["Queries:Pulls:Connections:others:ConnectionString"] = $"Data Source={Database}",
            ["Queries:Pulls:Connections:others:Tenants:0"] = "default",
            ["Queries:Pulls:Hosts:interface:Address"] = Server.Url,
            ["Queries:Pulls:Hosts:interface:Headers:X-Key"] = Key,
            ["Queries:Pulls:Hosts:interface:Tenants:0"] = Body,
            ["Queries:Pulls:Hosts:plain:Address"] = "http://data.example.org",
            ["Queries:Pulls:Hosts:plain:Tenants:0"] = Body,
        });
    }

    public override async ValueTask InitializeAsync()
    {
        await Server.StartAsync();
        Postgres = (await _database.Value).ConnectionString;
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Server.DisposeAsync();
        if (_database.IsValueCreated)
            await (await _database.Value).DisposeAsync();
    }

    /// <summary>Does something in the database that is fetched from.</summary>
    public async Task ExecuteAsync(bool isPostgres, string statement)
    {
        await using System.Data.Common.DbConnection connection = isPostgres ? new NpgsqlConnection(Postgres) : new SqliteConnection($"Data Source={Database};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Puts a file where the body's are fetched from.</summary>
    public string Put(string name, string content, TimeSpan? age = null, string tenant = Body)
    {
        var path = Path.Combine(Root, tenant, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        File.SetLastWriteTimeUtc(path, DateTime.UtcNow - (age ?? TimeSpan.FromMinutes(5)));
        return path;
    }

    /// <summary>Fetches a data set once, and waits for the import.</summary>
    internal async Task<(PullRow Pull, ImportRow? Import)> FetchAsync(DataSetRow set, PullSource source)
    {
        var token = TestContext.Current.CancellationToken;
        var before = await InAsync(services => services.GetRequiredService<PullStore>().FindAsync(set.Id, token));
        await InAsync(async services =>
        {
            await services.GetRequiredService<PullStore>().SaveAsync(set, source, PullRhythm.Daily, 180, false, token);
            return await services.GetRequiredService<PullStore>().RunNowAsync(set, token);
        });
        return await FetchedAsync(set, before?.LastUtc);
    }

    /// <summary>What came of it, once it was fetched after that time.</summary>
    internal async Task<(PullRow Pull, ImportRow? Import)> FetchedAsync(DataSetRow set, DateTime? after = null)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        while (true)
        {
            var pull = await InAsync(services => services.GetRequiredService<PullStore>().FindAsync(set.Id, patience.Token));
            if (pull is { LastUtc: { } last } && last > (after ?? DateTime.MinValue) && (pull.NextUtc is null || pull.NextUtc > last))
                return (pull, pull is { Outcome: PullOutcome.Started, ImportId: { } import } ? await this.EndedAsync(import) : null);
            await Task.Delay(50, patience.Token);
        }
    }

    internal async Task<(QuerySystem System, DataSetRow Set)> SetAsync()
    {
        var system = Copy(SampleSystems.Traffic);
        return (system, await AddAsync(system));
    }
}
