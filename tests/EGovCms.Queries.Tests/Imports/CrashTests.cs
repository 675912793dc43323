using System.Globalization;
using System.Text;
using EGovCms.Queries.Imports;
using EGovCms.Queries.Tests.Site;
using EGovCms.Testing.Site;
using Microsoft.Data.Sqlite;

namespace EGovCms.Queries.Tests.Imports;

/// <summary>An import whose process is killed when most of it is done.</summary>
public sealed class CrashTests(QueriesSite site) : IClassFixture<QueriesSite>
{
    private const int Rows = 600_000;
    private const double KilledAt = 0.7;
    private static readonly Dictionary<string, string?> Quiet = new() { ["Serilog:MinimumLevel:Default"] = "Error" };
    private static readonly string[] Car = ["贵B00001", "AAA001"];
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Killed_import_leaves_the_old_data_in_service_and_goes_on_from_where_it_was()
    {
        var system = QueriesSite.Copy(SampleSystems.Traffic);
        var set = await site.AddAsync(system);
        var old = await site.VersionAsync(system, set, [.. Car, "2020-01-01", "旧数据", null]);
        var import = await WaitingAsync(() => site.StartImportAsync(system, set, Content()));
        await site.StopAsync();

        // The tenant starts with its first request, and takes up what waits.
        await using (await site.StartProcessAsync(SiteProcess.FreeUrl(), $"{QueriesSite.Body}/SignIn", Quiet))
            await UntilAsync(() => Read<double>("select cast(\"Share\" as real) from \"QueryImports\" where \"Id\" = $id", import) >= KilledAt);

        Assert.Equal(old.Id, Read<string>("select \"CurrentVersion\" from \"QueryDataSets\" where \"Id\" = $id", set.Id));
        Assert.Equal((long)ImportState.Reading, Read<long>("select \"State\" from \"QueryImports\" where \"Id\" = $id", import));
        await site.RestartAsync();
        var ended = await site.EndedAsync(import);

        Assert.Equal((ImportState.Done, (long)Rows, 0), (ended.State, ended.RowsDone, ended.Faults));
        // It was not begun anew: the first that it told after the kill lies beyond a checkpoint of the first run.
        Assert.InRange(ended.RunShare, KilledAt / 2, 1);
        Assert.Equal("第1条", Assert.Single(await site.FindAsync(system, "car", Car)).Values[3]);
        for (var row = 1; row <= Rows; row += Rows / 97)
            Assert.Equal($"第{row}条", Assert.Single(await site.FindAsync(system, "car", [$"贵B{row % 100_000:00000}", $"AAA{row:000}"])).Values[3]);
    }

    private static MemoryStream Content()
    {
        var text = new StringBuilder("号牌号码,发动机号后六位,违章日期,违章行为\n");
        for (var row = 1; row <= Rows; row++)
            text.Append(CultureInfo.InvariantCulture, $"贵B{row % 100_000:00000},AAA{row:000},2026-01-02,第{row}条\n");
        return new MemoryStream(Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <summary>Starts an import that waits: as if another node ran one just now.</summary>
    private async Task<string> WaitingAsync(Func<Task<string>> start)
    {
        var folder = Directory.CreateDirectory(site.ImportFolder("")).FullName;
        await using var held = await HeldAsync(Path.Combine(folder, "lock"));
        return await start();
    }

    private static async Task<FileStream> HeldAsync(string path)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(50, Token);
            }
        }
    }

    private T Read<T>(string statement, string id)
    {
        var file = Directory.EnumerateFiles(Path.Combine(site.Folder, "tenants", QueriesSite.Body), "*.db").Single();
        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadWrite;Pooling=False;Default Timeout=30");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.Parameters.AddWithValue("$id", id);
        return (T)command.ExecuteScalar()!;
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(TimeSpan.FromMinutes(5));
        while (!condition())
            await Task.Delay(20, patience.Token);
    }
}
