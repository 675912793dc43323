using EGovCms.Data.Migrations;
using EGovCms.Tenancy;
using EGovCms.Testing;
using FluentMigrator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Data.Tests.Migrations;

public sealed class MigrationTests
{
    private static async Task<List<long>> AppliedAsync(TestInstallation installation, string tenant)
    {
        await using var scope = await installation.ScopeAsync(tenant);
        return await scope.Services.GetRequiredService<TenantDb>().Database
            .SqlQueryRaw<long>("""select "Version" as "Value" from "VersionInfo" """).ToListAsync();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Feature_enabled_later_brings_its_older_migration(string provider)
    {
        await using var without = await TestInstallation.CreateAsync(provider);
        await without.AddTenantAsync("zf");
        Assert.DoesNotContain(20260101000000, await AppliedAsync(without, "zf"));

        await using var with = await NotesFeature.CreateAsync(provider, options =>
        {
            options.Folder = without.Folder;
            options.ConnectionString = without.ConnectionString;
        });

        Assert.Contains(20260101000000, await AppliedAsync(with, "zf"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Failing_migration_is_named_leaves_nothing_and_keeps_the_tenant_from_starting(string provider)
    {
        await using var installation = await NotesFeature.CreateAsync(
            provider, options => options.TenantServices.Add(tenant => tenant.AddMigration<HalfWay>()));
        await installation.AddTenantAsync("zf");

        var refusal = await Assert.ThrowsAsync<TenantStartException>(() => installation.ScopeAsync("zf"));

        var failure = Assert.IsType<MigrationFailedException>(refusal.InnerException);
        Assert.Equal((typeof(HalfWay).FullName, 20260102000000), (failure.Migration, failure.Version));
        Assert.Contains("'zf'", failure.Message, StringComparison.Ordinal);
        await using var mended = await NotesFeature.CreateAsync(provider, options =>
        {
            options.Folder = installation.Folder;
            options.ConnectionString = installation.ConnectionString;
            options.TenantServices.Add(tenant => tenant.AddMigration<Whole>());
        });
        Assert.Contains(20260102000000, await AppliedAsync(mended, "zf"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Hosts_that_start_together_migrate_each_store_once(string provider)
    {
        await using var first = await NotesFeature.CreateAsync(provider);
        for (var i = 0; i < 4; i++)
            await first.AddTenantAsync($"t{i}");
        var others = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => NotesFeature.CreateAsync(provider, options =>
        {
            options.Folder = first.Folder;
            options.ConnectionString = first.ConnectionString;
        })));

        await Task.WhenAll(others.Append(first).SelectMany(host => Enumerable.Range(0, 4).Select(i => Task.Run(async () =>
        {
            await using var scope = await host.ScopeAsync($"t{i}");
            await scope.Services.GetRequiredService<TenantDb>().Set<Note>().CountAsync();
        }))));

        var applied = await AppliedAsync(first, "t0");
        Assert.Equal(applied.Distinct().Count(), applied.Count);
        foreach (var other in others)
            await other.DisposeAsync();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Platform_migration_of_a_feature_is_applied_once(string provider)
    {
        await using var installation = await TestInstallation.CreateAsync(
            provider, options => options.TenantServices.Add(tenant => tenant.AddPlatformMigration<CreatePlatformNotes>()));
        foreach (var name in new[] { "zf", "rd" })
        {
            await installation.AddTenantAsync(name);
            await using var scope = await installation.ScopeAsync(name);
        }

        var platform = installation.Host.GetRequiredService<Data.Platform.IPlatformDatabase>();
        var options = new DbContextOptionsBuilder<DbContext>();
        platform.Configure(options);
        await using var db = new DbContext(options.Options);
        Assert.Equal(0, await db.Database.SqlQueryRaw<int>("""select count(*)::int as "Value" from "PlatformNotes" """.Replace(
            "::int", provider == DatabaseProvider.Sqlite ? "" : "::int", StringComparison.Ordinal)).SingleAsync());
    }

    [Fact]
    public void Two_migrations_of_one_version_are_refused_by_name()
    {
        var descriptors = new[] { new MigrationDescriptor(typeof(HalfWay), MigrationTarget.Tenant), new MigrationDescriptor(typeof(Whole), MigrationTarget.Tenant) };

        var refusal = Assert.Throws<InvalidOperationException>(() => new MigrationCatalog(descriptors, MigrationTarget.Tenant));

        Assert.Contains(nameof(HalfWay), refusal.Message, StringComparison.Ordinal);
        Assert.Contains(nameof(Whole), refusal.Message, StringComparison.Ordinal);
    }

    [Migration(20260102000000)]
    private sealed class HalfWay : ForwardOnlyMigration
    {
        public override void Up()
        {
            Create.Table("Halves").WithColumn("Id").AsInt64().PrimaryKey().Identity();
            Execute.Sql("insert into \"Nowhere\" values (1)");
        }
    }

    [Migration(20260102000000)]
    private sealed class Whole : AutoReversingMigration
    {
        // Fails if what HalfWay made is still there.
        public override void Up() => Create.Table("Halves").WithColumn("Id").AsInt64().PrimaryKey().Identity();
    }

    [Migration(20260103000000)]
    private sealed class CreatePlatformNotes : AutoReversingMigration
    {
        public override void Up() => Create.Table("PlatformNotes").WithColumn("Id").AsInt64().PrimaryKey().Identity();
    }
}
