using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace EGovCms.Modules.PlugIns;

/// <summary>
/// The assemblies that the host has, and which of them a drop-in module shares with it. Types that the framework shows must be
/// the same for both, so these always come from the host; of any other library a module may bring a version of its own.
/// </summary>
internal sealed class HostAssemblies
{
    private readonly Dictionary<string, string> _paths;
    private readonly HashSet<string> _surface;

    /// <param name="builtIn">The host's own modules; what they and the framework below them are made of is shared.</param>
    public HostAssemblies(IReadOnlyList<ModuleInfo> builtIn)
    {
        var trusted = AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "";
        _paths = trusted.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .DistinctBy(Path.GetFileNameWithoutExtension, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(path => Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase);
        _surface = Surface(builtIn);
    }

    /// <summary>Whether the module takes the host's copy, whatever lies in its own folder.</summary>
    public bool Shares(AssemblyName wanted)
    {
        if (!TryGetVersion(wanted, out var own))
            return false;
        return IsSurface(wanted) || IsPlatform(wanted.Name!) || Fits(wanted.Version, own);
    }

    /// <summary>Whether the module cannot have the version of a shared assembly that it was built for.</summary>
    public bool Refuses(AssemblyName wanted, [NotNullWhen(true)] out Version? own)
    {
        if (!TryGetVersion(wanted, out own))
            return false;
        // Libraries made for older platforms go on working; those made for a newer one may miss something.
        return IsSurface(wanted) ? !Fits(wanted.Version, own) : IsPlatform(wanted.Name!) && wanted.Version is { } version && version.Major > own.Major;
    }

    /// <summary>Whether the host has an assembly of that name, in any version.</summary>
    public bool Has(AssemblyName wanted) => _paths.ContainsKey(wanted.Name!);

    /// <summary>Semantic versioning: while the major version is 0, a new minor version breaks.</summary>
    internal static bool Fits(Version? wanted, Version own) =>
        wanted is null || (wanted.Major == own.Major && (own.Major > 0 || wanted.Minor == own.Minor) && wanted <= own);

    private bool IsSurface(AssemblyName wanted) => _surface.Contains(wanted.Name!);

    /// <summary>Of .NET itself: beside the runtime and not beside the host.</summary>
    private bool IsPlatform(string name) =>
        !string.Equals(Path.GetDirectoryName(_paths[name]), Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory), StringComparison.Ordinal)
        || name.StartsWith("System.", StringComparison.Ordinal);

    private bool TryGetVersion(AssemblyName wanted, [NotNullWhen(true)] out Version? version)
    {
        version = _paths.TryGetValue(wanted.Name!, out var path) ? AssemblyName.GetAssemblyName(path).Version : null;
        return version is not null;
    }

    private static HashSet<string> Surface(IReadOnlyList<ModuleInfo> builtIn)
    {
        var framework = typeof(HostAssemblies).Assembly;
        var modules = builtIn.Select(m => m.Assembly).ToHashSet();
        var surface = new HashSet<string>(modules.Select(m => m.GetName().Name!), StringComparer.OrdinalIgnoreCase);
        // The framework's libraries are what modules refer to that itself refers to this one.
        var libraries = modules.SelectMany(m => m.GetReferencedAssemblies())
            .Where(name => name.Name!.StartsWith("EGovCms.", StringComparison.Ordinal))
            .DistinctBy(name => name.Name)
            .Select(Assembly.Load)
            .Append(framework)
            .Where(library => !modules.Contains(library));
        foreach (var library in libraries)
        {
            surface.Add(library.GetName().Name!);
            surface.UnionWith(library.GetReferencedAssemblies().Select(name => name.Name!).Where(name => !name.StartsWith("System.", StringComparison.Ordinal)));
        }

        return surface;
    }
}
