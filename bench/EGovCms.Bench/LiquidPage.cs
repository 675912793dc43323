using EGovCms.Modules;
using EGovCms.Testing;
using EGovCms.Theming.Liquid.Reference;
using EGovCms.Web.Composition;

namespace EGovCms.Bench;

/// <summary>Writes docs/liquid.md from the code.</summary>
internal static class LiquidPage
{
    public static async Task WriteAsync()
    {
        var page = LiquidReference.Write(new ModuleCatalog(ModuleDiscovery.FromHost(typeof(EgovHost).Assembly)));
        var file = Path.Combine(Repository.Root, "docs", "liquid.md");
        await File.WriteAllTextAsync(file, page);
        Console.WriteLine(file);
    }
}
