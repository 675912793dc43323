using System.Diagnostics;
using EGovCms.Data;
using EGovCms.Mailbox.Abstractions;
using EGovCms.Mailbox.Storage;
using EGovCms.Tenancy;
using EGovCms.Testing.Postgres;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Bench;

/// <summary>The staff's inbox over very many letters, on each database: pages as someone who is signed in waits for them, with the way to the client and back.</summary>
internal static class InboxBench
{
    private const int Letters = 200_000;
    private const int Batch = 5_000;
    private const int Rounds = 200;
    private const int WarmUp = 20;

    // As a mailbox of years: nearly all are closed.
    private static readonly (string State, int Share)[] States =
    [
        (LetterStates.New, 10), (LetterStates.Accepted, 10), (LetterStates.Handling, 20), (LetterStates.Waiting, 5), (LetterStates.Review, 3), (LetterStates.Sign, 2),
        (LetterStates.Answered, 30), (LetterStates.Closed, 920),
    ];

    public static async Task RunAsync()
    {
        await MeasureAsync("SQLite", new Dictionary<string, string?> { ["Data:Provider"] = DatabaseProvider.Sqlite });
        await using var postgres = await PostgresServer.CreateDatabaseAsync();
        await MeasureAsync("PostgreSQL", new Dictionary<string, string?> { ["Data:Provider"] = DatabaseProvider.Postgres, ["Data:ConnectionString"] = postgres.ConnectionString });
    }

    private static async Task MeasureAsync(string database, Dictionary<string, string?> settings)
    {
        await using var site = await LetterHost.StartAsync(settings);
        await FillAsync(site.Services);
        using var client = await site.SignInAsync();
        var first = await client.GetStringAsync("/Admin/Letters?tab=Other");
        var later = await FollowAsync(client, first, pages: 30);
        Report.Title($"{Letters:N0} letters, {database}");
        Report.Row("Page of the inbox", "Median", "95th percentile", "Slowest");
        Report.Row("---", "---", "---", "---");
        foreach (var (what, address) in new[]
        {
            ("first page, new letters", "/Admin/Letters"), ("first page, closed letters", "/Admin/Letters?tab=Other"), ("31st page, closed letters", later),
            ("by mailbox and word, with units", "/Admin/Letters?tab=Handling&mailbox=mayor&q=" + Uri.EscapeDataString("路灯")),
            ("a word that no title has, closed letters", "/Admin/Letters?tab=Other&q=" + Uri.EscapeDataString("没有的词")),
        })
        {
            var times = await TimesAsync(client, address);
            Report.Row(what, Ms(times[times.Count / 2]), Ms(times[times.Count * 95 / 100]), Ms(times[^1]));
        }
    }

    private static string Ms(double time) => $"{time:N1} ms";

    private static async Task<string> FollowAsync(HttpClient client, string page, int pages)
    {
        var address = "";
        for (var i = 0; i < pages; i++)
        {
            var end = page.IndexOf("rel=\"next\"", StringComparison.Ordinal);
            var begin = page.LastIndexOf("href=\"", end, StringComparison.Ordinal) + "href=\"".Length;
            address = System.Net.WebUtility.HtmlDecode(page[begin..page.IndexOf('"', begin)]);
            page = await client.GetStringAsync(address);
        }

        return address;
    }

    private static async Task<List<double>> TimesAsync(HttpClient client, string address)
    {
        var times = new List<double>();
        for (var i = 0; i < WarmUp + Rounds; i++)
        {
            var began = Stopwatch.GetTimestamp();
            await client.GetByteArrayAsync(address);
            if (i >= WarmUp)
                times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        return [.. times.Order()];
    }

    private static async Task FillAsync(IServiceProvider services)
    {
        for (var from = 0; from < Letters; from += Batch)
        {
            await using var scope = await services.GetRequiredService<IShellHost>().CreateScopeAsync(ShellSettings.DefaultName);
            var db = scope.Services.GetRequiredService<TenantDb>();
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            db.AddRange(Enumerable.Range(from, Batch).Select(Letter));
            await db.SaveChangesAsync();
        }
    }

    private static LetterRow Letter(int number)
    {
        var state = StateOf(number);
        var received = new DateTime(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(-10.0 * number);
        return new LetterRow
        {
            Id = $"{number:D32}",
            Number = $"{1_000_000_000 + number}",
            Mailbox = number % 3 == 0 ? "mayor" : "deputy-mayor",
            Kind = (LetterKind)(number % 4),
            Title = $"{(number % 7 == 0 ? "路灯不亮" : "道路坑洼")}，第 {number} 封",
            // One text for all: the inbox opens none.
            Content = new string('A', 2_000),
            PasswordHash = "-",
            Culture = "zh-CN",
            SubmissionId = $"bench-{number}",
            ReceivedUtc = received,
            CaseId = "",
            State = state,
            StateSinceUtc = received,
            DueUtc = IsOpen(state) ? received.AddDays(7) : null,
            Card = number % 50 == 0 ? LetterCard.Yellow : LetterCard.None,
            Units = "市住房和城乡建设局",
        };
    }

    private static bool IsOpen(string state) => state is not (LetterStates.Waiting or LetterStates.Answered or LetterStates.Closed);

    private static string StateOf(int number)
    {
        // Spread, so that neighbours lie in different states.
        var place = (int)(number * 7919L % 1000);
        foreach (var (state, share) in States)
        {
            if ((place -= share) < 0)
                return state;
        }

        return LetterStates.Closed;
    }
}
