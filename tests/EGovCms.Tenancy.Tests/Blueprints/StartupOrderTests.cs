using EGovCms.Modules;
using EGovCms.Tenancy.Tests.Support;

namespace EGovCms.Tenancy.Tests.Blueprints;

public sealed class StartupOrderTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Startups_run_in_the_order_of_dependencies()
    {
        await using var city = new Installation([Module("A.News", ["B.Data"], typeof(NewsStartup)), Module("B.Data", [], typeof(DataStartup))]);
        await city.AddAsync("zf", "A.News");

        await StartAsync(city, "zf");

        Assert.Equal(["data", "news"], city.Order);
    }

    [Fact]
    public async Task Order_goes_before_dependencies()
    {
        await using var city = new Installation([Module("A.Early", ["B.Data"], typeof(EarlyStartup)), Module("B.Data", [], typeof(DataStartup))]);
        await city.AddAsync("zf", "A.Early");

        await StartAsync(city, "zf");

        Assert.Equal(["early", "data"], city.Order);
    }

    [Fact]
    public async Task Startup_for_two_features_runs_once_and_only_when_both_are_enabled()
    {
        await using var city = new Installation([Module("A.News", [], typeof(BothStartup)), Module("B.Data", [])]);
        await city.AddAsync("one", "A.News");
        await city.AddAsync("both", "A.News", "B.Data");

        await StartAsync(city, "one");
        Assert.Empty(city.Order);
        await StartAsync(city, "both");

        Assert.Equal(["both"], city.Order);
    }

    [Fact]
    public async Task Feature_of_the_default_tenant_alone_is_left_out_elsewhere()
    {
        var module = Module("B.Data", [], typeof(DataStartup));
        await using var city = new Installation([module with { Features = [module.Features[0] with { DefaultTenantOnly = true }] }]);
        await city.AddAsync("zf", "B.Data");
        await StartAsync(city, "zf");
        Assert.Empty(city.Order);

        await city.AddAsync(ShellSettings.DefaultName, "B.Data");
        await StartAsync(city, ShellSettings.DefaultName);

        Assert.Equal(["data"], city.Order);
    }

    [Fact]
    public async Task Feature_that_is_not_installed_is_passed_over()
    {
        await using var city = new Installation();
        await city.AddAsync("zf", "Gone.Away");

        await StartAsync(city, "zf");

        Assert.Equal(["zf"], city.Shells.Started);
        Assert.True(city.Shells.TryGetSettings("zf", out var settings));
        Assert.Equal(["Gone.Away"], settings.Features);
    }

    private static async Task StartAsync(Installation city, string name)
    {
        await using var scope = await city.Shells.CreateScopeAsync(name, Token);
    }

    private static ModuleInfo Module(string id, string[] dependencies, params Type[] startups) => new(
        id, new ModuleAttribute { Name = id }, typeof(StartupOrderTests).Assembly,
        [new FeatureInfo { Id = id, ModuleId = id, Name = id, Dependencies = dependencies }], startups);

    private sealed class NewsStartup(List<string> order) : StartupBase
    {
        public override void ConfigureServices(Microsoft.Extensions.DependencyInjection.IServiceCollection services) => order.Add("news");
    }

    private sealed class DataStartup(List<string> order) : StartupBase
    {
        public override void ConfigureServices(Microsoft.Extensions.DependencyInjection.IServiceCollection services) => order.Add("data");
    }

    private sealed class EarlyStartup(List<string> order) : StartupBase
    {
        public override int Order => -10;

        public override void ConfigureServices(Microsoft.Extensions.DependencyInjection.IServiceCollection services) => order.Add("early");
    }

    [ForFeature("A.News", "B.Data")]
    private sealed class BothStartup(List<string> order) : StartupBase
    {
        public override void ConfigureServices(Microsoft.Extensions.DependencyInjection.IServiceCollection services) => order.Add("both");
    }
}
