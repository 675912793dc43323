using System.Net;
using EGovCms.Theming.Tests.Support;

namespace EGovCms.Theming.Tests.Caching;

/// <summary>Many ask for a <c>cache</c> block that is not kept, on pages that are not kept themselves.</summary>
public sealed class PartWaitingTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly HoldFilter _filter = new();

    [Fact]
    public async Task Content_is_made_by_one_while_the_others_wait()
    {
        await using var site = await StartAsync("{{ Model.Number }}:{% cache \"a\" %}{{ Model.Number | hold }}{% endcache %}");

        var asking = Enumerable.Range(0, 20).Select(_ => site.GetAsync("/?x=1")).ToList();
        await UntilAsync(() => site.Made == 20 && _filter.Held > 0);
        _filter.LetGo();

        var pages = await Task.WhenAll(asking);
        Assert.Equal(1, _filter.Held);
        Assert.Single(pages.Select(page => page.Split(':')[1]).Distinct());
        Assert.Equal(20, pages.Distinct().Count());
    }

    [Fact]
    public async Task Two_that_need_what_the_other_makes_do_not_wait_for_each_other()
    {
        // The clock stands still, so nobody's patience ends.
        await using var site = await StartAsync(
            "{% assign odd = Model.Number | modulo: 2 %}{% if odd == 1 %}"
            + "{% cache \"a\" %}a{{ \"\" | hold }}{% cache \"b\" %}b{% endcache %}{% endcache %}{% else %}"
            + "{% cache \"b\" %}b{{ \"\" | hold }}{% cache \"a\" %}a{% endcache %}{% endcache %}{% endif %}");

        Task<string>[] asking = [site.GetAsync("/?x=1"), site.GetAsync("/?x=1")];
        await UntilAsync(() => _filter.Held == 2);
        _filter.LetGo();

        Assert.All(await Task.WhenAll(asking).WaitAsync(Patience), page => Assert.True(page.Contains('a', StringComparison.Ordinal) && page.Contains('b', StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Content_inside_itself_does_not_wait_for_itself()
    {
        _filter.LetGo();
        await using var site = await StartAsync("{% cache \"a\" %}a{% cache \"a\" %}b{% endcache %}{% endcache %}");

        Assert.Equal("ab", await site.GetAsync("/?x=1").WaitAsync(Patience));
    }

    [Fact]
    public async Task Failure_of_one_is_not_the_answer_to_all()
    {
        await using var site = await StartAsync(
            "{% cache \"a\" %}{{ \"x\" | hold }}{% if Model.Number == 1 %}{% cache %}{% endcache %}{% endif %}{% endcache %}");
        var first = site.SendAsync(HttpMethod.Get, "/?x=1");
        await UntilAsync(() => _filter.Held == 1);
        var second = site.GetAsync("/?x=1");
        await UntilAsync(() => site.Made == 2);

        _filter.LetGo();

        using var failed = await first;
        Assert.Equal(HttpStatusCode.InternalServerError, failed.StatusCode);
        Assert.Equal("x", await second);
    }

    [Fact]
    public async Task Content_that_may_not_be_kept_holds_nobody_up()
    {
        await using var site = await StartAsync(
            "{% cache \"a\" %}{% if Model.Number == 1 %}1{% else %}{{ \"x\" | hold }}{% endif %}{% style src: \"/x.css\" %}{% endcache %}");
        Assert.Equal("1", await site.GetAsync("/?x=1"));

        Task<string>[] asking = [site.GetAsync("/?x=1"), site.GetAsync("/?x=1")];
        await UntilAsync(() => _filter.Held == 2);
        _filter.LetGo();

        Assert.Equal(["x", "x"], await Task.WhenAll(asking));
    }

    private async Task<KeptSite> StartAsync(string body)
    {
        var site = new TenantSite { KeepsPages = true };
        site.Extensions.Add(_filter);
        return await KeptSite.StartAsync(body: body, site: site);
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!condition())
            await Task.Delay(TimeSpan.FromMilliseconds(5), patience.Token);
    }
}
