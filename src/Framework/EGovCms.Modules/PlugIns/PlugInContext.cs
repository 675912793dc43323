using System.Reflection;
using System.Runtime.Loader;

namespace EGovCms.Modules.PlugIns;

/// <summary>
/// A drop-in module's own space of assemblies: the host's copy of what it shares with the host, its own copy of everything else, so
/// that two modules may need different versions of one library. It lives as long as the process: another set of modules is a restart.
/// </summary>
internal sealed class PlugInContext(string name, string assemblyPath, HostAssemblies host) : AssemblyLoadContext(name)
{
    private readonly AssemblyDependencyResolver _resolver = new(assemblyPath);

    /// <summary>Where the module's own copy lies, or null.</summary>
    public string? PathOf(AssemblyName assembly) => _resolver.ResolveAssemblyToPath(assembly);

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        // Texts in other languages belong to their own assembly, which the host knows nothing of.
        var neutral = string.IsNullOrEmpty(assemblyName.CultureName);
        if (neutral && host.Shares(assemblyName))
            return null;
        return _resolver.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;
    }

    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        _resolver.ResolveUnmanagedDllToPath(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : 0;
}
