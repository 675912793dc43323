using System.Net;
using System.Net.Sockets;

namespace EGovCms.Web.Tests.Operation;

/// <summary>How the host goes down.</summary>
public sealed class DrainingTests
{
    private static readonly TimeSpan Drain = TimeSpan.FromMinutes(10);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Host_that_stops_says_not_ready_serves_on_while_it_drains_and_answers_the_request_under_way()
    {
        await using var site = new DrainingSite(Drain.ToString());
        await site.InitializeAsync();
        using var client = site.CreateClient();
        Assert.Equal("ready\n", await client.GetStringAsync("/health/ready", Token));
        var held = client.GetStringAsync("/held", Token);
        await site.Held.Reached.WaitAsync(Token);

        var stopping = site.StopAsync();
        using (var ready = await client.GetAsync("/health/ready", Token))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
            Assert.Equal("stopping\n", await ready.Content.ReadAsStringAsync(Token));
        }

        Assert.Equal("live\n", await client.GetStringAsync("/health/live", Token));
        using (var home = await client.GetAsync("/", Token))
            Assert.Equal(HttpStatusCode.OK, home.StatusCode);

        // Until the doors are closed; the host may not have looked at the clock yet.
        while (await IsOpenAsync(site.Url))
            site.Clock.Advance(Drain);
        Assert.False(stopping.IsCompleted);
        site.Held.Answer();
        Assert.Equal("answered", await held);
        await stopping;
    }

    [Fact]
    public async Task Host_without_a_time_to_drain_answers_the_request_under_way()
    {
        await using var site = new DrainingSite("");
        await site.InitializeAsync();
        using var client = site.CreateClient();
        var held = client.GetStringAsync("/held", Token);
        await site.Held.Reached.WaitAsync(Token);

        var stopping = site.StopAsync();
        while (await IsOpenAsync(site.Url))
            await Task.Yield();
        Assert.False(stopping.IsCompleted);
        site.Held.Answer();
        Assert.Equal("answered", await held);
        await stopping;
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("-00:00:01")]
    [InlineData("10")]
    public async Task Time_to_drain_that_is_none_is_refused_by_name(string drain)
    {
        await using var site = new DrainingSite(drain);
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(async () => await site.InitializeAsync());
        Assert.Contains("Shutdown:Drain", refused.Message, StringComparison.Ordinal);
    }

    private static async Task<bool> IsOpenAsync(string url)
    {
        using var socket = new TcpClient();
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, new Uri(url).Port, Token);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
