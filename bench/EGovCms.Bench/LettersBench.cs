using System.Diagnostics;
using System.Security.Cryptography;
using EGovCms.Testing.Postgres;
using EGovCms.Testing.Site;

namespace EGovCms.Bench;

/// <summary>
/// How many letters a second the city takes in, whole: each with its form shown first, as a citizen sees it, then sent, stored with its case and its deadline, and
/// acknowledged. Clients and host share the machine; the host's own processor time is told beside.
/// </summary>
internal static class LettersBench
{
    private const int Clients = 32;
    private const int FileBytes = 100 * 1024;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(15);

    // All clients share one address; what guards forms against that is not what is measured.
    private static readonly Dictionary<string, string?> Open = new()
    {
        ["Protection:AddressCount"] = "100000000",
        ["Protection:WorkAbove"] = "100000000",
        ["Protection:QuestionAbove"] = "100000000",
    };

    public static async Task RunAsync()
    {
        Report.Title($"Letters accepted a second, {Clients} clients, {Round.TotalSeconds:0} s a round");
        Report.Row("store", "letters/s", "the host's processor time a letter", "with a file of 100 KB, letters/s");
        Report.Row("---", "---", "---", "---");
        await MeasureAsync("SQLite", Open);
        await using var database = await PostgresServer.CreateDatabaseAsync();
        await MeasureAsync("PostgreSQL", new Dictionary<string, string?>(Open) { ["Data:Provider"] = "Postgres", ["Data:ConnectionString"] = database.ConnectionString });
    }

    private static async Task MeasureAsync(string store, IReadOnlyDictionary<string, string?> settings)
    {
        var folder = Directory.CreateTempSubdirectory("egov-bench-").FullName;
        await using (var host = HostProcess.Start(folder, settings: settings))
        {
            await host.FirstAnswerAsync("/zf/");
            await WriteAsync(host.Url, WarmUp, null);
            var before = host.ProcessorTime;
            var (letters, seconds) = await WriteAsync(host.Url, Round, null);
            var each = (host.ProcessorTime - before) / letters;
            var file = RandomNumberGenerator.GetBytes(FileBytes);
            "%PDF-1.7"u8.CopyTo(file);
            var withFile = await WriteAsync(host.Url, Round, file);
            Report.Row(store, $"{letters / seconds:0}", $"{each.TotalMilliseconds:0.0} ms", $"{withFile.Letters / withFile.Seconds:0}");
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task<(int Letters, double Seconds)> WriteAsync(Uri url, TimeSpan length, byte[]? file)
    {
        using var enough = new CancellationTokenSource(length);
        var began = Stopwatch.GetTimestamp();
        var written = await Task.WhenAll(Enumerable.Range(0, Clients).Select(async client =>
        {
            using var citizen = new LetterClient(new HttpClient { BaseAddress = url }, "zf/mailboxes/mayor/write");
            var count = 0;
            for (; !enough.IsCancellationRequested; count++)
            {
                var phone = $"13{client:00}{Environment.TickCount64 % 10_000_000:0000000}";
                if (await citizen.WriteAsync($"压力测量第 {client} 位的第 {count} 封信", phone, file, isPatient: false, CancellationToken.None) is null)
                    throw new InvalidOperationException("A letter was refused.");
            }

            return count;
        }));
        return (written.Sum(), Stopwatch.GetElapsedTime(began).TotalSeconds);
    }
}
