using EGovCms.Tenancy.Tests.Support;

namespace EGovCms.Tenancy.Tests.Routing;

public sealed class TenantRouterTests
{
    [Fact]
    public async Task Router_moves_the_prefix_as_configured_into_the_path_base()
    {
        await using var city = new Installation();
        await city.AddAsync("zf");

        Assert.Equal("zf /zf|/where/xwzx/t1", (await city.GetAsync("/ZF/where/xwzx/t1")).Body);
        Assert.Equal("zf /zf|", (await city.GetAsync("/zf")).Body);
    }

    [Theory]
    [InlineData(TenantState.Uninitialized, 404)]
    [InlineData(TenantState.Initializing, 503)]
    [InlineData(TenantState.Disabled, 404)]
    [InlineData(TenantState.Invalid, 503)]
    public async Task Router_starts_no_tenant_that_does_not_serve(TenantState state, int status)
    {
        await using var city = new Installation();
        await city.Shells.UpdateAsync(new ShellSettings { Name = "zf", Prefix = "zf", State = state });

        var answer = await city.GetAsync("/zf/where/x");

        Assert.Equal(status, answer.Status);
        Assert.Empty(city.Starts.Started);
    }

    [Fact]
    public async Task Router_answers_a_failed_start_with_a_reference_and_serves_the_others()
    {
        await using var city = new Installation();
        await city.AddAsync("zf");
        await city.AddAsync("rd");
        city.Starts.Fails = tenant => tenant.Name == "zf";

        var failed = await city.GetAsync("/zf/where/x");

        Assert.Equal(503, failed.Status);
        Assert.Matches("<code>[2-9A-Z]{8}</code>", failed.Body);
        Assert.DoesNotContain("No room", failed.Body, StringComparison.Ordinal);
        Assert.Equal(200, (await city.GetAsync("/rd/where/x")).Status);
    }

    [Fact]
    public async Task Router_passes_on_what_no_tenant_answers()
    {
        await using var city = new Installation();
        await city.AddAsync("zf");

        Assert.Equal(404, (await city.GetAsync("/")).Status);
        Assert.Empty(city.Starts.Started);
    }

    [Fact]
    public async Task Router_follows_a_changed_prefix_at_once_and_leads_from_the_old_one()
    {
        await using var city = new Installation();
        var zf = await city.AddAsync("zf");
        await city.GetAsync("/zf");

        await city.Shells.UpdateAsync(zf with { Prefix = "gov" });

        Assert.Equal("zf /gov|", (await city.GetAsync("/gov")).Body);
        Assert.Equal((301, "http://localhost/gov"), Led(await city.GetAsync("/zf")));
        Assert.Equal((301, "http://localhost/gov/%E5%85%AC%E6%96%87/a%20b?page=2&q=%E6%B0%B4"), Led(await city.GetAsync("/ZF/公文/a b", query: "?page=2&q=%E6%B0%B4")));
        Assert.Equal((308, "http://localhost/gov/where/x"), Led(await city.GetAsync("/zf/where/x", method: "POST")));
        Assert.Equal((301, "http://localhost/gov//evil.example/x"), Led(await city.GetAsync("/zf//evil.example/x")));
    }

    [Fact]
    public async Task Router_leads_from_every_address_that_a_tenant_had_to_its_present_one()
    {
        await using var city = new Installation();
        var zf = await city.AddAsync("zf");
        foreach (var prefix in new[] { "gov", "zhengfu" })
            zf = await city.Shells.UpdateAsync(zf with { Prefix = prefix });
        zf = await city.Shells.UpdateAsync(zf with { Prefix = "", Hosts = ["gov.example"] });

        Assert.All(["/zf", "/gov", "/zhengfu"], old => Assert.Equal((301, "http://gov.example:5000/x"), Led(city.GetAsync(old + "/x", "localhost:5000").Result)));

        zf = await city.Shells.UpdateAsync(zf with { Prefix = "gov", Hosts = [] });

        Assert.Equal((301, "http://gov.example/gov/x"), Led(await city.GetAsync("/x", "gov.example")));
        Assert.Equal("zf /gov|", (await city.GetAsync("/gov", "gov.example")).Body);
        Assert.Equal("zf /gov|", (await city.GetAsync("/gov")).Body);
        Assert.Equal([new("gov.example", ""), new("", "zhengfu"), new("", "zf")], zf.Former);
    }

    [Fact]
    public async Task Router_serves_the_tenant_that_takes_an_address_left_by_another()
    {
        await using var city = new Installation();
        var zf = await city.AddAsync("zf");
        await city.Shells.UpdateAsync(zf with { Prefix = "gov" });
        var other = await city.AddAsync("other");

        await city.Shells.UpdateAsync(other with { Prefix = "zf" });

        Assert.Equal("other /zf|", (await city.GetAsync("/zf")).Body);
        Assert.Equal((301, "http://localhost/zf/x"), Led(await city.GetAsync("/other/x")));
    }

    [Fact]
    public async Task Router_leads_nowhere_while_the_tenant_that_left_does_not_serve()
    {
        await using var city = new Installation();
        var zf = await city.AddAsync("zf");
        await city.Shells.UpdateAsync(zf with { Prefix = "gov", State = TenantState.Disabled });

        Assert.Equal(404, (await city.GetAsync("/zf")).Status);
    }

    private static (int, string?) Led(Answer answer) => (answer.Status, answer.Location);
}
