using EGovCms.Tenancy;
using EGovCms.Tenants.Abstractions;
using EGovCms.Testing;
using EGovCms.Testing.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Browser.Tests.Letters;

/// <summary>The sample city with the education bureau and the district to which the letter goes, by a clock that can be put forward.</summary>
public sealed class KindergartenCity : SiteFixture
{
    private static readonly (string Name, string DisplayName, string Recipe)[] Units = [("jyj", "六盘水市教育局", "department"), ("zsq", "钟山区人民政府", "county")];

    /// <summary>Begins today, so that browsers and hosts agree on what a cookie's end means.</summary>
    public TestClock Clock { get; } = new(TimeProvider.System.GetUtcNow());

    protected override void Configure(WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton<TimeProvider>(Clock);
    }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        foreach (var (name, displayName, recipe) in Units)
        {
            await using var scope = await Shells.CreateScopeAsync(ShellSettings.DefaultName, TestContext.Current.CancellationToken);
            var result = await scope.Services.GetRequiredService<ITenantSetup>().SetUpAsync(new TenantSetupRequest { Name = name, DisplayName = displayName, Prefix = name, Recipe = recipe });
            Assert.True(result.Succeeded, string.Join(' ', result.Problems.Select(problem => problem.Message)));
        }
    }
}
