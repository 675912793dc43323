using System.Security.Cryptography;
using EGovCms.Queries.Tests.Site;
using EGovCms.Queries.Versions;
using EGovCms.Testing;
using Microsoft.Data.Sqlite;

namespace EGovCms.Queries.Tests.Versions;

public sealed class VersionFileTests : IDisposable
{
    private const int Rows = 3_000;
    private static readonly VersionIdentity Identity = new("traffic", "set", "one");
    private readonly TemporaryFolder _folder = new();
    private readonly VersionKeys _keys = VersionKeys.Make(RandomNumberGenerator.GetBytes(VersionKeys.Length));

    private string File => Path.Combine(_folder.Path, "version # 1?.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Many_threads_find_each_its_own()
    {
        Write();
        using var reader = new VersionReader(File, _keys, Identity, SampleSystems.Traffic);
        var way = SampleSystems.Traffic.Ways[0];

        Parallel.For(0, 20_000, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
        {
            var row = Assert.Single(reader.Find(way, [$"贵B{i % Rows:00000}", "A1B2C3"]));
            Assert.Equal($"第{i % Rows}条", row.Values[3]);
            Assert.Empty(reader.Find(way, [$"贵B{i % Rows:00000}", "A1B2C4"]));
        });
    }

    [Fact]
    public void Row_that_is_carried_to_another_place_is_refused()
    {
        Write();
        using (var connection = new SqliteConnection($"Data Source={File};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "update rows set data = (select data from rows where id = 3) where id = 2";
            command.ExecuteNonQuery();
        }

        using var reader = new VersionReader(File, _keys, Identity, SampleSystems.Traffic);

        Assert.ThrowsAny<CryptographicException>(() => reader.Find(SampleSystems.Traffic.Ways[0], ["贵B00000", "A1B2C3"]));
        Assert.Single(reader.Find(SampleSystems.Traffic.Ways[0], ["贵B00001", "A1B2C3"]));
    }

    [Fact]
    public void Row_of_another_version_is_refused_even_with_its_keys()
    {
        Write();
        using var reader = new VersionReader(File, _keys, Identity with { Version = "two" }, SampleSystems.Traffic);

        Assert.ThrowsAny<CryptographicException>(() => reader.Find(SampleSystems.Traffic.Ways[0], ["贵B00000", "A1B2C3"]));
    }

    [Fact]
    public void Same_key_without_the_same_values_finds_nothing()
    {
        Write();
        var way = SampleSystems.Traffic.Ways[0];
        using (var keys = new LookupKeys(_keys))
        using (var connection = new SqliteConnection($"Data Source={File};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            // As if the hashes of two plates began alike.
            command.CommandText = "update keys set prefix = $prefix where row = 2";
            command.Parameters.AddWithValue("$prefix", keys.Of(way, ["贵BZ9999", "A1B2C3"]));
            command.ExecuteNonQuery();
        }

        using var reader = new VersionReader(File, _keys, Identity, SampleSystems.Traffic);

        Assert.Empty(reader.Find(way, ["贵BZ9999", "A1B2C3"]));
    }

    [Fact]
    public void Closed_reader_waits_for_who_reads()
    {
        Write();
        using var readers = new VersionReaders();
        var lease = readers.Rent("one", () => new VersionReader(File, _keys, Identity, SampleSystems.Traffic));
        readers.Close("one");

        Assert.Single(lease.Reader.Find(SampleSystems.Traffic.Ways[0], ["贵B00001", "A1B2C3"]));
        lease.Dispose();

        // Nothing of it is open any more: it is opened anew.
        var opened = 0;
        using var again = readers.Rent("one", () =>
        {
            opened++;
            return new VersionReader(File, _keys, Identity, SampleSystems.Traffic);
        });
        Assert.Equal(1, opened);
    }

    private void Write() => QueriesSite.Write(
        File, SampleSystems.Traffic, _keys, Identity, [.. Enumerable.Range(0, Rows).Select(i => (string?[])[$"贵B{i:00000}", "A1B2C3", "2026-01-02", $"第{i}条", null])]);
}
