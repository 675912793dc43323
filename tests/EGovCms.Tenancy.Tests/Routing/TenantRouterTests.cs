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
    public async Task Router_follows_a_changed_prefix_at_once()
    {
        await using var city = new Installation();
        var zf = await city.AddAsync("zf");
        await city.GetAsync("/zf");

        await city.Shells.UpdateAsync(zf with { Prefix = "gov" });

        Assert.Equal(404, (await city.GetAsync("/zf")).Status);
        Assert.Equal("zf /gov|", (await city.GetAsync("/gov")).Body);
    }
}
