using System.Diagnostics;
using EGovCms.Testing.Site;

namespace EGovCms.Bench;

/// <summary>
/// Robots send so many letters a second to one mailbox, from many addresses, and citizens write among them. Robots do not wait for an answer before they send the
/// next. Told are what was sent and taken, and how many citizens have their query code after how long. Robots, citizens and host share the machine.
/// </summary>
internal static class FloodBench
{
    private const int Robots = 50;
    private const int Citizens = 40;
    private const string Mailbox = "zf/mailboxes/mayor/write";
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    // The host believes this machine about whose address a request has. Questions are for people: clients here have no eyes.
    private static readonly Dictionary<string, string?> Settings = new()
    {
        ["ForwardedHeaders:KnownProxies:0"] = "127.0.0.1",
        ["Protection:QuestionAbove"] = "1000000",
    };

    public static async Task RunAsync(int perSecond)
    {
        var folder = Directory.CreateTempSubdirectory("egov-bench-").FullName;
        await using (var host = HostProcess.Start(folder, settings: Settings))
        {
            await host.FirstAnswerAsync("/zf/");
            await WriteAsync(host.Url, 250);
            Report.Title($"{perSecond} letters a second by {Robots} robots for {Length.TotalSeconds:0} s, {Citizens} citizens among them");
            using var patience = new CancellationTokenSource(Patience);
            var before = host.ProcessorTime;
            var flood = FloodAsync(host.Url, perSecond, patience.Token);
            // Spread over the flood's first two thirds.
            var citizens = await Task.WhenAll(Enumerable.Range(0, Citizens).Select(async number =>
            {
                await Task.Delay(Length * number / (Citizens * 1.5), patience.Token);
                return await WriteAsync(host.Url, number);
            }));
            var (sent, taken, brokeOff, seconds) = await flood;
            Array.Sort(citizens);
            Report.Row("answered a second", "robots' letters", "taken of them", "broke off", "processor time a letter, the host's", "citizens with their code", "they waited, median", "slowest");
            Report.Row("---", "---", "---", "---", "---", "---", "---", "---");
            Report.Row(
                $"{sent / seconds:0}", $"{sent}", $"{taken}", $"{brokeOff}", $"{(host.ProcessorTime - before).TotalMilliseconds / sent:0.00} ms",
                $"{citizens.Length} of {Citizens}", $"{citizens[citizens.Length / 2].TotalSeconds:0.0} s", $"{citizens[^1].TotalSeconds:0.0} s");
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>How long a citizen took from the empty form to the query code.</summary>
    private static async Task<TimeSpan> WriteAsync(Uri url, int number)
    {
        var began = Stopwatch.GetTimestamp();
        using var citizen = new LetterClient(Client(url, $"203.0.113.{number}"), Mailbox);
        var letter = await citizen.WriteAsync($"第 {number} 位市民：路灯坏了", $"131{number:00000000}", null, isPatient: true, CancellationToken.None);
        return letter is null ? throw new InvalidOperationException("A citizen's letter was refused.") : Stopwatch.GetElapsedTime(began);
    }

    private static async Task<(int Sent, int Taken, int BrokeOff, double Seconds)> FloodAsync(Uri url, int perSecond, CancellationToken cancellation)
    {
        var robots = await Task.WhenAll(Enumerable.Range(0, Robots).Select(number => LetterRobot.OpenAsync(Client(url, $"198.51.100.{number}"), Mailbox, cancellation)));
        var letters = new List<Task<bool?>>();
        var began = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(began) is var elapsed && elapsed < Length)
        {
            for (var due = (int)(elapsed.TotalSeconds * perSecond); letters.Count < due;)
                letters.Add(SendAsync(robots[letters.Count % Robots], cancellation));
            await Task.Delay(TimeSpan.FromMilliseconds(10), cancellation);
        }

        var answers = await Task.WhenAll(letters);
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        Array.ForEach(robots, robot => robot.Dispose());
        return (answers.Length, answers.Count(taken => taken == true), answers.Count(taken => taken is null), seconds);
    }

    /// <summary>Whether it was taken; null when the line broke.</summary>
    private static async Task<bool?> SendAsync(LetterRobot robot, CancellationToken cancellation)
    {
        try
        {
            return await robot.SendAsync(cancellation);
        }
        catch (Exception broken) when (broken is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    private static HttpClient Client(Uri url, string address)
    {
        var client = new HttpClient { BaseAddress = url };
        client.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        return client;
    }
}
