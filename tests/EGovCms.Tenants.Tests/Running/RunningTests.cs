using System.Net;
using EGovCms.Testing.Site;

namespace EGovCms.Tenants.Tests.Running;

/// <summary>How sites do, for who manages them.</summary>
public sealed class RunningTests(TenantSite site)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Site_is_shown_with_its_requests_state_and_memory()
    {
        var tenant = await site.AddAsync();
        using var visitor = site.CreateBrowser();
        for (var i = 0; i < 4; i++)
            await visitor.OpenAsync($"/{tenant.Prefix}/SignIn", Token);
        using var browser = await site.AdministratorAsync();

        var row = Row(await browser.OpenAsync("/Admin/Tenants/Running?by=Last&order=desc", Token), tenant.DisplayName);

        Assert.Equal("已启动", row.QuerySelector(".badge")!.TextContent.Trim());
        Assert.Equal(["4", "4"], row.QuerySelectorAll("td").Skip(1).Take(2).Select(cell => cell.TextContent.Trim()));
        Assert.EndsWith("毫秒", Cell(row, "中位耗时"), StringComparison.Ordinal);
        Assert.Equal("0", Cell(row, "错误"));
        Assert.Matches("[KM]B$", Cell(row, "内存约"));
        Assert.NotNull(row.QuerySelector("time"));
    }

    [Fact]
    public async Task Site_that_was_let_go_keeps_its_numbers_and_takes_no_memory()
    {
        var tenant = await site.AddAsync();
        using var visitor = site.CreateBrowser();
        await visitor.OpenAsync($"/{tenant.Prefix}/SignIn", Token);
        // Not while something of it is at work: what it does at its start may be.
        while (!await site.Shells.TryUnloadAsync(tenant.Name, Token))
            await Task.Delay(20, Token);
        using var browser = await site.AdministratorAsync();

        var row = Row(await browser.OpenAsync("/Admin/Tenants/Running?by=Last&order=desc", Token), tenant.DisplayName);

        Assert.Equal("未启动", row.QuerySelector(".badge")!.TextContent.Trim());
        Assert.Equal(("1", "—"), (Cell(row, "近 1 小时"), Cell(row, "内存约")));
    }

    [Fact]
    public async Task List_is_sorted_as_asked_and_the_other_way_round()
    {
        using var browser = await site.AdministratorAsync();

        var page = await browser.OpenAsync("/Admin/Tenants/Running?by=Hour", Token);

        var counts = page.Document.QuerySelectorAll("td[data-label='近 1 小时']").Select(cell => int.Parse(cell.TextContent.Trim(), System.Globalization.NumberStyles.AllowThousands, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(counts.OrderDescending(), counts);
        Assert.Equal("descending", page.Document.QuerySelector("th[aria-sort]")!.GetAttribute("aria-sort"));
        Assert.NotEmpty(page.Links("th a[href*='by=Hour'][href*='order=asc']"));
        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync("/Admin/Tenants/Running?by=Nothing&order=sideways&page=-3", Token)).Status);
    }

    [Fact]
    public async Task Administrator_of_a_site_sees_that_and_those_below_it()
    {
        using var browser = await site.AdministratorOfAsync("zf");

        var page = await browser.OpenAsync("/zf/Admin/Tenants/Running", Token);

        var names = page.Document.QuerySelectorAll(".row-title").Select(name => name.TextContent).ToList();
        Assert.Contains("市政府", names);
        Assert.Contains("市教育局", names);
        Assert.DoesNotContain("市人大", names);
    }

    private static AngleSharp.Dom.IElement Row(SitePage page, string name)
    {
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return page.Document.QuerySelectorAll("tbody tr").First(row => row.QuerySelector(".row-title")!.TextContent == name);
    }

    private static string Cell(AngleSharp.Dom.IElement row, string label) => row.QuerySelector($"td[data-label='{label}']")!.TextContent.Trim();
}
