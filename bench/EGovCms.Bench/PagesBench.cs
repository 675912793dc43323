using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace EGovCms.Bench;

/// <summary>
/// The portal's home page, kept and made anew for each request, against a bare Kestrel that answers the same bytes: in turns, in one process
/// and run.
/// </summary>
internal static class HomePageBench
{
    private const int Rounds = 5;
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(4);

    public static async Task RunAsync()
    {
        await using var keeping = await City.StartAsync();
        await using var making = await City.StartAsync(keepsPages: false);
        using var client = new HttpClient();
        var page = await client.GetByteArrayAsync(keeping.Url);
        await using var bare = await StartBareAsync(page);
        var bareUrl = new Uri(bare.Urls.First());

        await Load.WarmAsync(making.Url, TimeSpan.FromSeconds(12));
        await Load.WarmAsync(keeping.Url, TimeSpan.FromSeconds(6));
        await Load.WarmAsync(bareUrl, TimeSpan.FromSeconds(6));

        var rounds = new List<Round>();
        for (var number = 1; number <= Rounds; number++)
        {
            var round = new Round(await Load.MeasureAsync(keeping.Url, Turn), await Load.MeasureAsync(bareUrl, Turn), await Load.MeasureAsync(making.Url, Turn));
            rounds.Add(round);
            Console.WriteLine($"round {number}: {round}");
        }

        Console.WriteLine($"home page of {page.Length} bytes, median of {Rounds} by the kept page's ratio: {rounds.OrderBy(r => r.Kept / r.Bare).ElementAt(Rounds / 2)}");
    }

    private static async Task<WebApplication> StartBareAsync(byte[] page)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(async context =>
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.ContentLength = page.Length;
            await context.Response.BodyWriter.WriteAsync(page);
        });
        await app.StartAsync();
        return app;
    }

    /// <summary>Requests a second.</summary>
    private sealed record Round(double Kept, double Bare, double Made)
    {
        public override string ToString() =>
            $"bare Kestrel {Bare,7:F0}/s   kept {Kept,7:F0}/s ({Kept / Bare:P1})   made {Made,6:F0}/s ({Made / Bare:P1})";
    }
}
