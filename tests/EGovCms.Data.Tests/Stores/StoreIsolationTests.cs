using System.Data.Common;
using EGovCms.Data.Stores;
using EGovCms.Tenancy;
using EGovCms.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Data.Tests.Stores;

public sealed class StoreIsolationTests
{
    private static async Task<TestInstallation> CreateTwoAsync(string provider)
    {
        var installation = await NotesFeature.CreateAsync(provider);
        foreach (var name in new[] { "zf", "rd" })
        {
            await installation.AddTenantAsync(name);
            await using var scope = await installation.ScopeAsync(name);
            var db = scope.Services.GetRequiredService<TenantDb>();
            db.Add(new Note { Title = name });
            await db.SaveChangesAsync();
        }

        return installation;
    }

    private static async Task<string> ScalarAsync(TestInstallation installation, string tenant, string sql)
    {
        await using var scope = await installation.ScopeAsync(tenant);
        var db = scope.Services.GetRequiredService<TenantDb>();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture)!;
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Tenants_of_one_blueprint_read_their_own_rows(string provider)
    {
        await using var installation = await CreateTwoAsync(provider);

        // In turn, on connections that come from one pool.
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal("zf", await ScalarAsync(installation, "zf", """select "Title" from "Notes" """));
            Assert.Equal("rd", await ScalarAsync(installation, "rd", """select "Title" from "Notes" """));
        }
    }

    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("foreign_keys", "1")]
    [InlineData("busy_timeout", "5000")]
    [InlineData("synchronous", "1")]
    public async Task Sqlite_is_set_up_on_every_connection(string pragma, string expected)
    {
        await using var installation = await CreateTwoAsync(DatabaseProvider.Sqlite);

        Assert.Equal(expected, await ScalarAsync(installation, "zf", $"PRAGMA {pragma}"));
    }

    [Fact]
    public async Task Sqlite_statement_cannot_attach_another_tenants_file()
    {
        await using var installation = await CreateTwoAsync(DatabaseProvider.Sqlite);
        var other = Path.Combine(installation.Folder, "tenants", "rd", "tenant.db");
        Assert.True(File.Exists(other));

        var refusal = await Assert.ThrowsAnyAsync<DbException>(() => ScalarAsync(installation, "zf", $"ATTACH '{other}' AS other"));

        Assert.Contains("too many attached databases", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""select "Title" from "t_rd"."Notes" """)]
    [InlineData("""delete from "t_rd"."Notes" """)]
    [InlineData("""drop table "t_rd"."Notes" """)]
    [InlineData("""create table "t_rd"."Mine" (a int)""")]
    [InlineData("""select "Name" from "platform"."Tenants" """)]
    public async Task Postgres_statement_that_names_another_schema_is_refused(string sql)
    {
        await using var installation = await CreateTwoAsync(DatabaseProvider.Postgres);

        var refusal = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => ScalarAsync(installation, "zf", sql));

        Assert.Equal(Npgsql.PostgresErrorCodes.InsufficientPrivilege, refusal.SqlState);
    }

    [Fact]
    public async Task Postgres_connection_sees_the_tenants_schema_and_no_other()
    {
        await using var installation = await CreateTwoAsync(DatabaseProvider.Postgres);

        Assert.Equal("\"t_zf\"", await ScalarAsync(installation, "zf", "show search_path"));
        Assert.Equal("t_zf", await ScalarAsync(
            installation, "zf", "select string_agg(nspname, ',') from pg_namespace where nspname not like 'pg_%' and nspname not in ('information_schema', 'public') and has_schema_privilege(oid, 'usage')"));
    }

    [Fact]
    public async Task Postgres_tenants_share_a_pool_so_connections_do_not_grow_with_them()
    {
        await using var installation = await NotesFeature.CreateAsync(DatabaseProvider.Postgres);
        for (var i = 0; i < 12; i++)
        {
            await installation.AddTenantAsync($"t{i}");
            await using var scope = await installation.ScopeAsync($"t{i}");
            Assert.Equal(0, await scope.Services.GetRequiredService<TenantDb>().Set<Note>().CountAsync());
        }

        await using var server = new Npgsql.NpgsqlConnection(installation.ConnectionString + ";Pooling=false");
        await server.OpenAsync();
        await using var command = new Npgsql.NpgsqlCommand("select count(*) from pg_stat_activity where application_name = 'EGovCms' and datname = current_database()", server);
        Assert.InRange((long)(await command.ExecuteScalarAsync())!, 1, 3);
    }

    [Theory]
    [InlineData("../platform")]
    [InlineData("a/b")]
    [InlineData("1st")]
    [InlineData("a\"; drop schema t_rd")]
    [InlineData("政府")]
    public async Task Name_that_is_no_tenants_is_refused_before_it_becomes_a_path_or_schema(string name)
    {
        await using var installation = await NotesFeature.CreateAsync(DatabaseProvider.Sqlite);

        Assert.Throws<ArgumentException>(() => installation.Host.GetRequiredService<DataStores>().For(new ShellSettings { Name = name }));
    }

    [Fact]
    public async Task Longest_names_that_begin_alike_have_schemas_of_their_own()
    {
        var stem = new string('a', 63);
        await using var installation = await NotesFeature.CreateAsync(DatabaseProvider.Postgres);
        foreach (var name in new[] { stem + "x", stem + "y" })
        {
            await installation.AddTenantAsync(name);
            await using var scope = await installation.ScopeAsync(name);
            var db = scope.Services.GetRequiredService<TenantDb>();
            Assert.Equal(0, await db.Set<Note>().CountAsync());
            db.Add(new Note { Title = name });
            await db.SaveChangesAsync();
        }
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Tenants_of_one_blueprint_share_the_compiled_model(string provider)
    {
        await using var installation = await CreateTwoAsync(provider);
        await using var zf = await installation.ScopeAsync("zf");
        await using var rd = await installation.ScopeAsync("rd");

        Assert.Same(zf.Services.GetRequiredService<TenantDb>().Model, rd.Services.GetRequiredService<TenantDb>().Model);
    }
}
