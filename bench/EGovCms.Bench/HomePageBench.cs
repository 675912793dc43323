using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace EGovCms.Bench;

/// <summary>The portal's home page against a bare Kestrel that answers the same bytes, in turns, in one process and run.</summary>
internal static class HomePageBench
{
    private const int Rounds = 5;
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(4);

    public static async Task RunAsync()
    {
        await using var city = await City.StartAsync();
        using var client = new HttpClient();
        var page = await client.GetByteArrayAsync(city.Url);
        await using var bare = await StartBareAsync(page);
        var bareUrl = new Uri(bare.Urls.First());

        // Until both are compiled by the optimising tier.
        await Load.MeasureAsync(city.Url, TimeSpan.FromSeconds(15));
        await Load.MeasureAsync(bareUrl, TimeSpan.FromSeconds(5));

        var rounds = new List<(double City, double Bare)>();
        for (var round = 1; round <= Rounds; round++)
        {
            rounds.Add((await Load.MeasureAsync(city.Url, Turn), await Load.MeasureAsync(bareUrl, Turn)));
            Console.WriteLine($"round {round}: portal {rounds[^1].City,8:F0}/s   bare {rounds[^1].Bare,8:F0}/s   {rounds[^1].City / rounds[^1].Bare:P1}");
        }

        var median = rounds.OrderBy(r => r.City / r.Bare).ElementAt(Rounds / 2);
        Console.WriteLine($"home page of {page.Length} bytes, median of {Rounds}: portal {median.City:F0}/s, bare Kestrel {median.Bare:F0}/s, ratio {median.City / median.Bare:P1}");
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
}
