using EGovCms.Modules;
using EGovCms.Modules.PlugIns;
using Microsoft.Extensions.FileProviders;

namespace EGovCms.Web.Composition;

/// <summary>Modules that lie in a folder of their own beside the host and are found when it starts.</summary>
internal static class DropInModules
{
    /// <summary>
    /// <c>Modules:Path</c>, absolute or relative to the content root; by default <c>Modules</c> in the data folder, which outlives an
    /// upgrade of the host. It holds program code: whoever may write there runs code in the host.
    /// </summary>
    public static string PathOf(IConfiguration configuration, IHostEnvironment environment, string dataFolder) =>
        configuration["Modules:Path"] is { Length: > 0 } path ? Path.GetFullPath(path, environment.ContentRootPath) : Path.Combine(dataFolder, "Modules");

    /// <summary>The host's own modules and those found under the path.</summary>
    public static ModuleCatalog CreateCatalog(string path)
    {
        var builtIn = ModuleDiscovery.FromHost(typeof(DropInModules).Assembly);
        return new ModuleCatalog(builtIn, PlugInLoader.Load(path, builtIn));
    }

    /// <summary>Serves their static files beside those of the host's own modules.</summary>
    public static void AddAssets(WebApplication app)
    {
        var modules = app.Services.GetRequiredService<ModuleCatalog>().Modules;
        if (modules.Any(m => m.Folder is not null))
            app.Environment.WebRootFileProvider = new CompositeFileProvider(app.Environment.WebRootFileProvider, new PlugInAssets(modules));
    }
}
