using System.Reflection;
using Microsoft.Extensions.DependencyModel;

namespace EGovCms.Modules;

/// <summary>Finds the modules that were built into the host.</summary>
public static class ModuleDiscovery
{
    /// <summary>
    /// Reads every assembly of the host that references this framework, as its dependency file lists them: no folder is
    /// scanned, so a stray file is never loaded.
    /// </summary>
    public static IReadOnlyList<ModuleInfo> FromHost(Assembly host)
    {
        ArgumentNullException.ThrowIfNull(host);
        var framework = typeof(ModuleDiscovery).Assembly.GetName().Name!;
        var context = DependencyContext.Load(host)
            ?? throw new ManifestException($"{host.GetName().Name} has no .deps.json file beside it; publish or build the host anew.");
        var candidates = ClosureOf(framework, context);
        return [.. candidates.Select(name => ModuleReader.Read(Assembly.Load(new AssemblyName(name)))).OfType<ModuleInfo>()];
    }

    private static List<string> ClosureOf(string framework, DependencyContext context)
    {
        // Library names are project names; every module refers to the framework directly or through another project.
        var referring = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { framework };
        for (var grown = true; grown;)
        {
            grown = false;
            foreach (var library in context.RuntimeLibraries)
            {
                if (!referring.Contains(library.Name) && library.Dependencies.Any(d => referring.Contains(d.Name)))
                    grown = referring.Add(library.Name);
            }
        }

        return [.. context.RuntimeLibraries.Where(l => referring.Contains(l.Name)).SelectMany(l => l.GetDefaultAssemblyNames(context)).Select(n => n.Name!)];
    }
}
