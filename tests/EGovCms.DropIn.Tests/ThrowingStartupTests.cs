using EGovCms.Modules;
using EGovCms.Modules.PlugIns;
using EGovCms.Tenancy;
using EGovCms.Testing;
using EGovCms.Web.Composition;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.DropIn.Tests;

public sealed class ThrowingStartupTests
{
    [Theory]
    [InlineData("constructor", "The constructor of the fixture threw.")]
    [InlineData("services", "The services of the fixture threw.")]
    [InlineData("pipeline", "The pipeline of the fixture threw.")]
    [InlineData("graph", "IDisposable")]
    public async Task Start_up_code_that_throws_anywhere_takes_its_module_out(string place, string detail)
    {
        using var folder = new TemporaryFolder();
        FixtureModules.Install(folder.Path, "Fixture.Throwing");
        await using var app = EgovHost.Build(["--environment", "Testing"], builder =>
        {
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Data:Folder"] = Path.Combine(folder.Path, ".data"),
                ["Modules:Path"] = folder.Path,
                ["Fixture:ThrowIn"] = place,
            });
        });

        await app.Services.LoadTenantsAsync(TestContext.Current.CancellationToken);

        var catalog = app.Services.GetRequiredService<ModuleCatalog>();
        var problem = Assert.Single(catalog.Problems);
        Assert.Equal(ModuleProblemKind.StartUpFailed, problem.Kind);
        Assert.Contains(detail, problem.Detail, StringComparison.Ordinal);
        Assert.False(catalog.TryGetModule("Fixture.Throwing", out _));
    }

    [Fact]
    public async Task Start_up_code_that_does_not_throw_stays_in()
    {
        using var folder = new TemporaryFolder();
        FixtureModules.Install(folder.Path, "Fixture.Throwing");
        await using var app = EgovHost.Build(["--environment", "Testing"], builder => builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Data:Folder"] = Path.Combine(folder.Path, ".data"),
            ["Modules:Path"] = folder.Path,
        }));

        await app.Services.LoadTenantsAsync(TestContext.Current.CancellationToken);

        var catalog = app.Services.GetRequiredService<ModuleCatalog>();
        Assert.Empty(catalog.Problems);
        Assert.True(catalog.TryGetModule("Fixture.Throwing", out _));
    }
}
