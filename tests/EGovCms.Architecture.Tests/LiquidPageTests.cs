using EGovCms.Modules;
using EGovCms.Testing;
using EGovCms.Theming.Liquid.Reference;
using EGovCms.Web.Composition;

namespace EGovCms.Architecture.Tests;

public sealed class LiquidPageTests
{
    [Fact]
    public void Reference_page_of_Liquid_is_what_the_code_says()
    {
        var written = File.ReadAllText(Path.Combine(Repository.Root, "docs", "liquid.md"));

        var page = LiquidReference.Write(new ModuleCatalog(ModuleDiscovery.FromHost(typeof(EgovHost).Assembly)));

        Assert.True(page == written, "docs/liquid.md is old. Write it anew: dotnet run --project bench/EGovCms.Bench -- liquid");
    }
}
