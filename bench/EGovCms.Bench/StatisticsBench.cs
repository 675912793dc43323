using System.Diagnostics;
using System.Globalization;
using System.Net;
using EGovCms.Statistics.Counting;
using EGovCms.Statistics.Writing;
using EGovCms.Tenancy;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Bench;

/// <summary>
/// What counting costs: the kept home page with and without it, in turns, in one process and run, asked by sixteen browsers; the writer's work is in the figures of the turn that
/// caused it. Then the writer alone, with as many visitors as pages.
/// </summary>
internal static class StatisticsBench
{
    private const int Rounds = 7;
    private const int Visitors = 20_000;
    private const int Batches = 40;
    private const int Batch = 40_000;
    private const string Browser =
        "User-Agent: Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.{0} Safari/537.36\r\nReferer: https://www.baidu.com/\r\nSec-Fetch-Dest: document\r\n";

    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(2.5);
    private static readonly string[] Forms = ["identity", "br"];

    public static async Task RunAsync()
    {
        await using var counting = await City.StartAsync();
        await using var plain = await City.StartAsync(settings: new Dictionary<string, string?> { ["Statistics:Enabled"] = "false" });
        Report.Title($"{Rounds} rounds of {Turn.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s");
        Report.Row("Home page, kept", "Not counted", "Counted", "Ratio, median of rounds", "Least", "Processor time a request, not counted and counted", "More, median of rounds");
        Report.Row("---", "---", "---", "---", "---", "---", "---");
        foreach (var form in Forms)
            await MeasureAsync(plain, counting, form);
        Console.WriteLine();
        await NoteAsync(counting);
        await WriteAsync(counting.Services);
    }

    /// <summary>Noting and writing alone, without a server around them: what a request pays here, and its page in the writer.</summary>
    private static async Task NoteAsync(City city)
    {
        var (host, writer) = (city.Services, city.Services.GetRequiredService<VisitWriter>());
        var middleware = ActivatorUtilities.CreateInstance<VisitMiddleware>(host, (RequestDelegate)(_ => Task.CompletedTask));
        var context = new DefaultHttpContext { RequestServices = host };
        (context.Request.Method, context.Request.Host, context.Request.Path) = ("GET", new HostString(city.Url.Authority), "/");
        (context.Request.Headers.UserAgent, context.Request.Headers.Referer) = ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36", "https://www.baidu.com/");
        (context.Connection.RemoteIpAddress, context.Response.ContentType) = (IPAddress.Loopback, "text/html; charset=utf-8");
        var (noting, writing) = (new List<double>(), new List<double>());
        for (var round = 0; round < Batches; round++)
        {
            var used = Environment.CpuUsage.TotalTime;
            for (var page = 0; page < Batch; page++)
                await middleware.InvokeAsync(context);
            noting.Add((Environment.CpuUsage.TotalTime - used).TotalMicroseconds / Batch);
            used = Environment.CpuUsage.TotalTime;
            await writer.WriteAsync(CancellationToken.None);
            writing.Add((Environment.CpuUsage.TotalTime - used).TotalMicroseconds / Batch);
        }

        Console.WriteLine($"Noting a page: {noting.Order().ElementAt(Batches / 2):N2} µs of processor time; summing it up and writing it among {Batch:N0}: {writing.Order().ElementAt(Batches / 2):N2} µs; medians of {Batches}");
    }

    private static async Task MeasureAsync(City plain, City counting, string form)
    {
        var (without, with) = (new List<Pace>(), new List<Pace>());
        await Load.WarmAsync(new Ask(plain.Url, form, Browser));
        await Load.WarmAsync(new Ask(counting.Url, form, Browser));
        for (var round = 0; round < Rounds; round++)
        {
            // Each comes first in every other round: what a busy machine does meanwhile goes against both.
            foreach (var first in round % 2 == 0 ? new[] { false, true } : [true, false])
                (first ? with : without).Add(await TurnAsync(first ? counting : plain, form));
        }

        var ratios = with.Zip(without, (w, o) => w.PerSecond / o.PerSecond).Order().ToList();
        var more = with.Zip(without, (w, o) => (w.Processor / o.Processor) - 1).Order().ToList();
        Report.Row(
            $"`{form}`", $"{Median(without, pace => pace.PerSecond):N0}/s", $"{Median(with, pace => pace.PerSecond):N0}/s", $"{ratios[Rounds / 2]:P1}", $"{ratios[0]:P1}",
            $"{Median(without, pace => pace.Processor):N1} µs, {Median(with, pace => pace.Processor):N1} µs", $"{more[Rounds / 2]:P1}");
    }

    private static async Task<Pace> TurnAsync(City city, string form)
    {
        var used = Environment.CpuUsage.TotalTime;
        var pace = await Load.MeasureAsync(new Ask(city.Url, form, Browser), Turn);
        await city.Services.GetRequiredService<VisitWriter>().WriteAsync(CancellationToken.None);
        return pace with { Processor = (Environment.CpuUsage.TotalTime - used).TotalMicroseconds / (pace.PerSecond * Turn.TotalSeconds) };
    }

    private static async Task WriteAsync(IServiceProvider host)
    {
        var (queue, writer) = (host.GetRequiredService<VisitQueue>(), host.GetRequiredService<VisitWriter>());
        var site = new CountedSite(host.GetRequiredService<IShellHost>().Tenants.Single(tenant => tenant.IsDefault));
        for (var visitor = 0; visitor < Visitors; visitor++)
            queue.Add(new Visit(site, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds(), "localhost", "/", null, new IPAddress(visitor + 1L), "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/142.0", ""));
        var (began, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        await writer.WriteAsync(CancellationToken.None);
        var time = Stopwatch.GetElapsedTime(began);
        Console.WriteLine(
            $"{Visitors:N0} visitors that are new, with a page each: written in {time.TotalMilliseconds:N0} ms, {(Environment.CpuUsage.TotalTime - used).TotalMicroseconds / Visitors:N1} µs of processor time a visitor; lost {queue.Lost:N0} pages in all");
    }

    private static double Median(List<Pace> paces, Func<Pace, double> figure) => paces.Select(figure).Order().ElementAt(Rounds / 2);
}
