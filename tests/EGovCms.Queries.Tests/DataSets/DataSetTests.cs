using EGovCms.Data.Usage;
using EGovCms.Queries.DataSets;
using EGovCms.Queries.Tests.Site;
using EGovCms.Tenancy;
using EGovCms.Tenants.Abstractions;
using EGovCms.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Queries.Tests.DataSets;

public sealed class DataSetOnSqliteTests(QueriesSite site) : DataSetTests(site), IClassFixture<QueriesSite>;

public sealed class DataSetOnPostgresTests(PostgresQueriesSite site) : DataSetTests(site), IClassFixture<PostgresQueriesSite>;

public abstract class DataSetTests(QueriesSite site)
{
    private static readonly string[] Car = ["贵BA1234", "A1B2C3"];
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_switched_in_is_found_and_rolling_back_brings_the_old_again()
    {
        var system = QueriesSite.Copy(SampleSystems.Traffic);
        var set = await site.AddAsync(system);
        var first = await site.VersionAsync(system, set, [.. Car, "2026-01-02", "闯红灯", "200.00"]);
        Assert.Equal("闯红灯", Assert.Single(await site.FindAsync(system, "car", Car)).Values[3]);
        var second = await site.VersionAsync(system, set, [.. Car, "2026-01-02", "闯红灯", "200.00"], [.. Car, "2026-03-04", "违停", "150.00"]);
        Assert.Equal(["闯红灯", "违停"], (await site.FindAsync(system, "car", Car)).Select(row => row.Values[3]));

        Assert.True(await SwitchAsync(set, first));
        Assert.Single(await site.FindAsync(system, "car", Car));
        Assert.True(await SwitchAsync(set, second));
        Assert.Equal(2, (await site.FindAsync(system, "car", Car)).Count);
        Assert.Empty(await site.FindAsync(system, "car", [Car[0], "000000"]));
        Assert.Empty(await site.FindAsync(system, "car", ["贵BZ9999", Car[1]]));
    }

    [Fact]
    public async Task Versions_beyond_those_to_be_kept_are_removed_with_their_files()
    {
        var system = QueriesSite.Copy(SampleSystems.Traffic) with { KeptVersions = 1 };
        var set = await site.AddAsync(system);
        var versions = new List<VersionRow>();
        for (var i = 0; i < 3; i++)
            versions.Add(await site.VersionAsync(system, set, [.. Car, "2026-01-02", $"第{i}版", null]));

        var kept = await site.InAsync(services => services.GetRequiredService<DataSetStore>().VersionsAsync(set.Id, Token));

        Assert.Equal([versions[2].Id, versions[1].Id], kept.Select(version => version.Id));
        Assert.False(await SwitchAsync(set, versions[0]));
        Assert.Equal([false, true, true], versions.Select(version => File.Exists(PathOf(version))));
    }

    [Fact]
    public async Task Files_are_counted_and_given_back()
    {
        var system = QueriesSite.Copy(SampleSystems.Traffic);
        var set = await site.AddAsync(system);
        var before = await MeasureAsync();
        var version = await site.VersionAsync(system, set, [.. Enumerable.Range(0, 2_000).Select(i => (string?[])[$"贵B{i:00000}", "A1B2C3", "2026-01-02", "闯红灯", null])]);

        var with = await MeasureAsync();
        Assert.InRange(with - before, version.Bytes, version.Bytes + 400_000);
        Assert.True(await site.InAsync(services => services.GetRequiredService<DataSetStore>().RemoveAsync(set.Id, Token)));
        Assert.InRange(await MeasureAsync(), 0, with - version.Bytes + 400_000);
        Assert.False(File.Exists(PathOf(version)));
    }

    [Fact]
    public async Task Nothing_readable_stands_in_the_file()
    {
        var system = QueriesSite.Copy(SampleSystems.Traffic);
        var set = await site.AddAsync(system);
        var version = await site.VersionAsync(system, set, [.. Car, "2026-01-02", "unreadable-words", "200.00"]);

        var bytes = await File.ReadAllBytesAsync(PathOf(version), Token);

        Assert.True(bytes.AsSpan().IndexOf("CREATE TABLE rows"u8) > 0);
        Assert.Equal(-1, bytes.AsSpan().IndexOf("unreadable-words"u8));
        Assert.Equal(-1, bytes.AsSpan().IndexOf("BA1234"u8));
        Assert.Equal(-1, bytes.AsSpan().IndexOf("A1B2C3"u8));
    }

    [Fact]
    public async Task New_keys_find_the_same_rows_and_the_old_version_can_still_be_rolled_back_to()
    {
        var system = QueriesSite.Copy(SampleSystems.Traffic);
        var set = await site.AddAsync(system);
        var first = await site.VersionAsync(system, set, [.. Car, "2026-01-02", "闯红灯", "200.00"]);

        Assert.True(await site.InAsync(services => services.GetRequiredService<KeyRotation>().RotateAsync(set.Id, Token)));

        Assert.Equal("闯红灯", Assert.Single(await site.FindAsync(system, "car", Car)).Values[3]);
        var versions = await site.InAsync(services => services.GetRequiredService<DataSetStore>().VersionsAsync(set.Id, Token));
        var keys = await site.InAsync(services => Task.FromResult(versions.Select(services.GetRequiredService<VersionMaker>().KeysOf).ToList()));
        Assert.NotEqual(keys[0].Data, keys[1].Data);
        Assert.NotEqual(keys[0].Lookup, keys[1].Lookup);
        Assert.True(await SwitchAsync(set, first));
        Assert.Single(await site.FindAsync(system, "car", Car));
    }

    [Fact]
    public async Task Site_that_is_exported_and_imported_under_another_name_answers_from_its_data()
    {
        var system = QueriesSite.Copy(SampleSystems.Traffic);
        var set = await site.AddAsync(system);
        var version = await site.VersionAsync(system, set, [.. Car, "2026-01-02", "闯红灯", "200.00"]);
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "body.zip");
        var name = $"b{Guid.NewGuid():N}"[..12];

        await site.InAsync(
            async services =>
            {
                var transfer = services.GetRequiredService<ITenantTransfer>();
                await using (var stream = File.Create(file))
                    await transfer.ExportAsync(QueriesSite.Body, stream);
                var result = await transfer.ImportAsync(new TenantImportRequest { File = file, Name = name, Prefix = name });
                Assert.True(result.Succeeded, string.Join(' ', result.Problems.Select(p => p.Message)));
                return true;
            },
            ShellSettings.DefaultName);

        Assert.Equal("闯红灯", Assert.Single(await site.FindAsync(system, "car", Car, name)).Values[3]);
        Assert.True(File.Exists(Path.Combine(site.Folder, "tenants", name, "files", "queries", set.Id, version.Id + ".db")));
    }

    private string PathOf(VersionRow version) => Path.Combine(site.Folder, "tenants", QueriesSite.Body, "files", "queries", version.DataSetId, version.Id + ".db");

    private Task<bool> SwitchAsync(DataSetRow set, VersionRow version) =>
        site.InAsync(services => services.GetRequiredService<DataSetStore>().SwitchAsync(set.Id, version.Id, Token));

    private Task<long> MeasureAsync() => site.InAsync(async services => await services.GetRequiredService<ITenantStorage>().MeasureAsync(Token));
}
