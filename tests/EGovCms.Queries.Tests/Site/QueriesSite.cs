using EGovCms.Data;
using EGovCms.Queries.DataSets;
using EGovCms.Queries.Definitions;
using EGovCms.Queries.Versions;
using EGovCms.Tenancy;
using EGovCms.Tenants.Abstractions;
using EGovCms.Testing.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Queries.Tests.Site;

/// <summary>The portal and a body with query systems.</summary>
public class QueriesSite : SiteFixture
{
    public const string Body = "rsj";

    protected override string Recipe => "portal";

    protected override void Configure(WebApplicationBuilder builder)
    {
        var recipes = Directory.CreateDirectory(Path.Combine(Folder, "recipes")).FullName;
        WriteRecipe("portal", "\"EGovCms.Tenants\", ");
        WriteRecipe("body", "");
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Recipes:Folders:0"] = recipes,
            ["Protection:AddressCount"] = "1000000",
            ["Protection:WorkAbove"] = "1000000",
            ["Protection:QuestionAbove"] = "1000000",
        });

        void WriteRecipe(string name, string features) => File.WriteAllText(Path.Combine(recipes, name + ".recipe.json"), $$"""
            { "name": "{{name}}", "displayName": "{{name}}", "issetuprecipe": true, "steps": [
              { "name": "feature", "enable": [{{features}}"EGovCms.Queries", "EGovCms.Deployment", "EGovCms.Templates", "EGovCms.Theme.Admin"] }, { "name": "themes", "Admin": "EGovCms.Theme.Admin" } ] }
            """);
    }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        if (Shells.TryGetSettings(Body, out _))
            return;
        await using var scope = await Shells.CreateScopeAsync(ShellSettings.DefaultName, TestContext.Current.CancellationToken);
        var result = await scope.Services.GetRequiredService<ITenantSetup>().SetUpAsync(new TenantSetupRequest { Name = Body, DisplayName = "市人力资源和社会保障局", Prefix = Body, Recipe = "body" });
        Assert.True(result.Succeeded, string.Join(' ', result.Problems.Select(p => p.Message)));
    }

    /// <summary>Does something with the services of a tenant.</summary>
    public async Task<T> InAsync<T>(Func<IServiceProvider, Task<T>> work, string tenant = Body)
    {
        ArgumentNullException.ThrowIfNull(work);
        await using var scope = await Shells.CreateScopeAsync(tenant, TestContext.Current.CancellationToken);
        return await work(scope.Services);
    }

    /// <summary>Stores a system under a key of its own, with a data set.</summary>
    internal Task<DataSetRow> AddAsync(QuerySystem system, string name = "2026年度") => InAsync(async services =>
    {
        var problems = await services.GetRequiredService<QuerySystems>().SaveAsync(system, TestContext.Current.CancellationToken);
        Assert.Empty(problems);
        return await services.GetRequiredService<DataSetStore>().AddAsync(system.Key, name, TestContext.Current.CancellationToken);
    });

    /// <summary>A system like another with a key of its own.</summary>
    internal static QuerySystem Copy(QuerySystem system) => system with { Key = $"{system.Key}-{Guid.NewGuid():N}"[..30] };

    /// <summary>Makes a version of these rows and takes it into service.</summary>
    internal Task<VersionRow> VersionAsync(QuerySystem system, DataSetRow set, params string?[][] rows) => InAsync(async services =>
    {
        var db = services.GetRequiredService<TenantDb>();
        var row = services.GetRequiredService<VersionMaker>().Begin(system, set, "test.csv");
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        var path = Path.Combine(Folder, row.Id + ".tmp");
        Write(path, system, services.GetRequiredService<VersionMaker>().KeysOf(row), new VersionIdentity(system.Key, set.Id, row.Id), rows);
        Assert.True(await services.GetRequiredService<VersionMaker>().TryFinishAsync(row, path, rows.Length, TestContext.Current.CancellationToken));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        Assert.True(await services.GetRequiredService<DataSetStore>().SwitchAsync(set.Id, row.Id, TestContext.Current.CancellationToken));
        return row;
    });

    /// <summary>Writes a version's file.</summary>
    internal static void Write(string path, QuerySystem system, VersionKeys keys, VersionIdentity identity, params string?[][] rows)
    {
        using var writer = VersionWriter.Open(path);
        using var encoder = new RowEncoder(system, keys, identity);
        var batch = new RowBatch();
        for (var i = 0; i < rows.Length; i++)
            encoder.Add(batch, i + 2, rows[i]);
        writer.Add(batch);
        writer.MakeIndex();
        writer.Finish();
    }

    /// <summary>What the version in service of each data set answers, by the values' one form.</summary>
    internal Task<IReadOnlyList<StoredRow>> FindAsync(QuerySystem system, string way, string[] values, string tenant = Body) => InAsync<IReadOnlyList<StoredRow>>(async services =>
    {
        var catalog = await services.GetRequiredService<CatalogReader>().ReadAsync(TestContext.Current.CancellationToken);
        var search = services.GetRequiredService<VersionSearch>();
        return [.. catalog.Versions[system.Key].SelectMany(version => search.Find(version, way, values))];
    }, tenant);
}

/// <summary>The same on PostgreSQL.</summary>
public sealed class PostgresQueriesSite : QueriesSite
{
    protected override string Provider => DatabaseProvider.Postgres;
}
