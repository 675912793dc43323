using System.Diagnostics;
using System.Globalization;
using EGovCms.Data;
using EGovCms.Mailbox.Storage;
using EGovCms.Mailbox.Tests.Site;
using EGovCms.Testing;
using EGovCms.Testing.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Mailbox.Tests.Flood;

/// <summary>A site behind a proxy that tells it whose address a request has.</summary>
public sealed class FloodedSite : MailboxSite
{
    public override TestClock? Clock => null;

    protected override void Configure(WebApplicationBuilder builder)
    {
        base.Configure(builder);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ForwardedHeaders:KnownProxies:0"] = "127.0.0.1",
            // Honest senders here do the browser's work; questions are for people.
            ["Protection:QuestionAbove"] = "1000000",
            ["Serilog:MinimumLevel:Default"] = "Error",
        });
    }
}

/// <summary>Five thousand letters of robots from twenty addresses, as fast as the host takes them, and twenty citizens among them.</summary>
public sealed class FloodTests(FloodedSite site, ITestOutputHelper output) : IClassFixture<FloodedSite>
{
    private const int Robots = 20;
    private const int LettersOfARobot = 250;
    private const int Citizens = 20;
    private const string Address = $"{MailboxSite.Government}/mailboxes/mayor/write";

    [Fact]
    public async Task No_honest_letter_is_lost_in_a_flood()
    {
        var began = Stopwatch.GetTimestamp();
        var robots = Enumerable.Range(0, Robots).Select(FloodAsync).ToList();
        var citizens = await Task.WhenAll(Enumerable.Range(0, Citizens).Select(async number =>
        {
            using var citizen = new LetterClient(Client($"203.0.113.{number}"), Address);
            return await citizen.WriteAsync($"第 {number} 位市民：路灯坏了", string.Create(CultureInfo.InvariantCulture, $"131{number:00000000}"), null, isPatient: true, TestContext.Current.CancellationToken);
        }));
        var taken = (await Task.WhenAll(robots)).Sum();
        var elapsed = Stopwatch.GetElapsedTime(began).TotalSeconds;

        var stored = await site.InAsync(MailboxSite.Government, services => services.GetRequiredService<TenantDb>().Set<LetterRow>().AsNoTracking()
            .Select(letter => letter.Number).ToListAsync(TestContext.Current.CancellationToken));
        output.WriteLine($"robots sent {Robots * LettersOfARobot} letters, {Robots * LettersOfARobot / elapsed:0} a second; {taken} of them were taken; {citizens.Count(each => each is not null)} of {Citizens} citizens have their query code");
        Assert.All(citizens, Assert.NotNull);
        Assert.Empty(citizens.Select(each => each!.Number).Except(stored));
        Assert.InRange(taken, 0, Robots * 20);
    }

    /// <summary>How many letters of one robot were taken.</summary>
    private async Task<int> FloodAsync(int number)
    {
        using var robot = await LetterRobot.OpenAsync(Client($"198.51.100.{number}"), Address, TestContext.Current.CancellationToken);
        var taken = 0;
        for (var letter = 0; letter < LettersOfARobot; letter++)
        {
            if (await robot.SendAsync(TestContext.Current.CancellationToken))
                taken++;
        }

        return taken;
    }

    private HttpClient Client(string address)
    {
        var client = site.CreateClient();
        client.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        return client;
    }
}
