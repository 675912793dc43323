using EGovCms.Theming.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Theming.Tests.Caching;

/// <summary>Many ask for a page that is not kept.</summary>
public sealed class WaitingTests
{
    [Fact]
    public async Task Page_is_made_by_one_while_the_others_wait()
    {
        var (reading, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var site = await KeptSite.StartAsync(_ =>
        {
            reading.TrySetResult();
            return go.Task;
        });

        var asking = Enumerable.Range(0, 20).Select(_ => site.GetAsync()).ToList();
        await reading.Task;
        go.SetResult();

        Assert.All(await Task.WhenAll(asking), page => Assert.Equal("1", page));
        Assert.Equal(1, site.Made);
    }

    [Fact]
    public async Task Another_makes_the_page_when_the_first_leaves()
    {
        var (reading, number) = (new TaskCompletionSource(), 0);
        await using var site = await KeptSite.StartAsync(async http =>
        {
            if (Interlocked.Increment(ref number) > 1)
                return;
            reading.SetResult();
            await Task.Delay(Timeout.Infinite, http.RequestAborted);
        });
        using var leaving = new CancellationTokenSource();
        var first = site.Client.GetAsync(new Uri("/", UriKind.Relative), leaving.Token);
        await reading.Task;
        var second = site.GetAsync();

        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal("2", await second);
        Assert.Equal("2", await site.GetAsync());
    }

    [Fact]
    public async Task Failure_of_one_is_not_the_answer_to_all()
    {
        var (reading, go, number) = (new TaskCompletionSource(), new TaskCompletionSource(), 0);
        await using var site = await KeptSite.StartAsync(async _ =>
        {
            if (Interlocked.Increment(ref number) > 1)
                return;
            reading.SetResult();
            await go.Task;
            throw new InvalidOperationException("broken");
        });
        var first = site.SendAsync(HttpMethod.Get, "/");
        await reading.Task;
        var second = site.GetAsync();
        go.SetResult();

        Assert.Equal(System.Net.HttpStatusCode.InternalServerError, (await first).StatusCode);
        Assert.Equal("2", await second);
    }

    [Fact]
    public async Task Answer_that_is_no_page_holds_nobody_up()
    {
        var (begun, go, number) = (new TaskCompletionSource(), new TaskCompletionSource(), 0);
        var site = new TenantSite { KeepsPages = true };
        site.Endpoints["/file"] = async http =>
        {
            await http.Response.WriteAsync("begin");
            await http.Response.Body.FlushAsync();
            if (Interlocked.Increment(ref number) > 1)
                return;
            begun.SetResult();
            await go.Task;
        };
        await using var kept = await KeptSite.StartAsync(site: site);
        var first = kept.GetAsync("/file");
        await begun.Task;

        Assert.Equal("begin", await kept.GetAsync("/file"));
        go.SetResult();
        Assert.Equal("begin", await first);
    }
}
