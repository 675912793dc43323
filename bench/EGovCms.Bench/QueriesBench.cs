using System.Diagnostics;
using System.Globalization;
using EGovCms.Privacy.Abstractions;
using EGovCms.Queries.DataSets;
using EGovCms.Queries.Definitions;
using EGovCms.Queries.Imports;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Bench;

/// <summary>A housing fund of very many accounts: a CSV file imported as the pages do it, then asked. All in one process on the machine's processors.</summary>
internal static class QueriesBench
{
    private const int Lookups = 50_000;
    private const int WarmUp = 2_000;

    public static async Task RunAsync(int rows)
    {
        await using var host = await QueriesHost.StartAsync();
        var file = Path.Combine(host.Folder, "fund.csv");
        await WriteAsync(file, rows);
        Report.Title($"{rows:N0} rows of a housing fund, a CSV file of {new FileInfo(file).Length >> 20:N0} MB, SQLite");
        var (set, import) = await StartAsync(host, file);
        var began = Stopwatch.GetTimestamp();
        var used = ProcessorTime();
        var (reading, row) = await FollowAsync(host, import);
        var whole = Stopwatch.GetElapsedTime(began);
        used = ProcessorTime() - used;
        if (row.State is not ImportState.Done)
            throw new InvalidOperationException($"The import ended as {row.State} {row.Problem} with {row.Faults} faults.");
        var bytes = await host.InAsync(async services => (await services.GetRequiredService<DataSetStore>().VersionsAsync(set, default))[0].Bytes);
        Report.Row("Import", "Rows/s", "Reading alone, rows/s", "Whole", "Processor time a row", "Version", "Peak of the process's memory");
        Report.Row("---", "---", "---", "---", "---", "---", "---");
        Report.Row("checks, index and switch included", $"{rows / whole.TotalSeconds:N0}", $"{rows / reading.TotalSeconds:N0}", $"{whole.TotalSeconds:N1} s", $"{used.TotalMicroseconds / rows:N1} µs", $"{bytes >> 20:N0} MB", PeakMemory());
        await MeasureAsync(host, rows);
    }

    private static async Task MeasureAsync(QueriesHost host, int rows)
    {
        Report.Title($"Look-ups at the server, {Lookups:N0} of each kind in turns");
        Report.Row("Look-up", "Median", "99th percentile", "Slowest");
        Report.Row("---", "---", "---", "---");
        var kinds = new (string Name, Func<int, string[]> Values)[]
        {
            ("found", i => [NameOf(i), IdCardOf(i)]), ("nobody has the identity card", i => [NameOf(i), IdCardOf(i + rows)]), ("another's name", i => [NameOf(i) + "某", IdCardOf(i)]),
        };
        var times = await host.InAsync(async services =>
        {
            var catalog = services.GetRequiredService<CatalogReader>();
            var search = services.GetRequiredService<VersionSearch>();
            var random = new Random(1);
            var all = kinds.Select(_ => new List<double>(Lookups)).ToArray();
            for (var i = 0; i < WarmUp + Lookups; i++)
            {
                for (var kind = 0; kind < kinds.Length; kind++)
                {
                    var values = kinds[kind].Values(random.Next(rows));
                    var began = Stopwatch.GetTimestamp();
                    var version = (await catalog.ReadAsync(default)).Versions["fund"].First();
                    var found = search.Find(version, "id-card", values).Count;
                    if (i >= WarmUp)
                        all[kind].Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                    if (found != (kind == 0 ? 1 : 0))
                        throw new InvalidOperationException($"{kinds[kind].Name}: {found} rows.");
                }
            }

            return all;
        });
        for (var kind = 0; kind < kinds.Length; kind++)
        {
            List<double> sorted = [.. times[kind].Order()];
            Report.Row(kinds[kind].Name, Ms(sorted[sorted.Count / 2]), Ms(sorted[sorted.Count * 99 / 100]), Ms(sorted[^1]));
        }

        Report.Row("Peak of the process's memory", PeakMemory(), "", "");
    }

    private static Task<(string Set, string Import)> StartAsync(QueriesHost host, string file) => host.InAsync(async services =>
    {
        var system = (await services.GetRequiredService<QuerySystems>().FindAsync("fund", default))!;
        var set = await services.GetRequiredService<DataSetStore>().AddAsync("fund", "2026", default);
        var imports = services.GetRequiredService<ImportQueue>();
        UploadedSheet upload;
        await using (var content = File.OpenRead(file))
            upload = await imports.UploadAsync(content, system, null, default);
        File.Delete(file);
        return (set.Id, (await imports.StartAsync(new StartImport { DataSet = set.Id, Upload = upload.Id, FileName = "fund.csv", Mapping = new() { Headings = upload.Suggested } }, default))!);
    });

    /// <summary>Waits until it is over; tells how long reading took, to about a second.</summary>
    private static async Task<(TimeSpan Reading, ImportRow Row)> FollowAsync(QueriesHost host, string import)
    {
        var began = Stopwatch.GetTimestamp();
        var reading = TimeSpan.Zero;
        while (true)
        {
            var row = (await host.InAsync(services => services.GetRequiredService<ImportQueue>().FindAsync(import, DateTime.UtcNow, default)))!.Row;
            if (row.State is ImportState.Waiting or ImportState.Reading)
                reading = Stopwatch.GetElapsedTime(began);
            if (row.FinishedUtc is not null)
                return (reading, row);
            await Task.Delay(200);
        }
    }

    private static async Task WriteAsync(string file, int rows)
    {
        await using var writer = new StreamWriter(file);
        await writer.WriteLineAsync("姓名,身份证号,个人账号,缴存单位,缴至年月,账户余额");
        for (var i = 0; i < rows; i++)
            await writer.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{NameOf(i)},{IdCardOf(i)},GJJ{i:000000000},六盘水市第{i % 5_000}单位,2026-{(i % 11) + 1:00},{i % 300_000}.{i % 100:00}"));
    }

    private static string NameOf(int number) => $"张{(char)('一' + (number % 2_000))}{(char)('一' + (number / 2_000 % 2_000))}";

    /// <summary>A number of the right form for each: region, birthday, sequence and check character.</summary>
    private static string IdCardOf(int number)
    {
        var day = new DateOnly(1950, 1, 1).AddDays(number / 1_000 % 20_000);
        var body = string.Create(CultureInfo.InvariantCulture, $"{520_201 + (number / 20_000_000)}{day:yyyyMMdd}{number % 1_000:000}");
        return body + IdCardChecks.CheckCharacter(body);
    }

    private static string Ms(double time) => $"{time:N3} ms";

    private static TimeSpan ProcessorTime()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    private static string PeakMemory()
    {
        using var process = Process.GetCurrentProcess();
        return $"{process.PeakWorkingSet64 >> 20:N0} MB";
    }
}
