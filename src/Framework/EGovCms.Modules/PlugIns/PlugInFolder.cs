using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.Extensions.DependencyModel;

namespace EGovCms.Modules.PlugIns;

/// <summary>A published module's folder, looked at before any of its code is loaded.</summary>
internal sealed class PlugInFolder
{
    private const string DependenciesSuffix = ".deps.json";

    private PlugInFolder(string path, string assemblyPath)
    {
        FullPath = path;
        AssemblyPath = assemblyPath;
    }

    public string FullPath { get; }

    /// <summary>The module's own assembly.</summary>
    public string AssemblyPath { get; }

    /// <summary>
    /// Finds the module's own assembly: publishing writes one list of dependencies, beside it and under its name. Without one it is the
    /// assembly that bears the folder's name.
    /// </summary>
    public static PlugInFolder Open(string path)
    {
        var lists = Directory.GetFiles(path, "*" + DependenciesSuffix);
        var name = lists.Length == 1 ? Path.GetFileName(lists[0])[..^DependenciesSuffix.Length] : Path.GetFileName(path);
        var assembly = Path.Combine(path, name + ".dll");
        if (!File.Exists(assembly))
            throw new PlugInException(ModuleProblemKind.NoAssembly, name + ".dll", $"There is no {name}.dll in the folder. Publish the module into it: dotnet publish -o <modules path>/{name}");
        return new PlugInFolder(path, assembly);
    }

    /// <summary>What the module's own assembly refers to, read without loading it.</summary>
    public IReadOnlyList<AssemblyName> ReadReferences()
    {
        try
        {
            using var file = new PEReader(File.OpenRead(AssemblyPath));
            var metadata = file.GetMetadataReader();
            return [.. metadata.AssemblyReferences.Select(handle => metadata.GetAssemblyReference(handle).GetAssemblyName())];
        }
        catch (Exception e) when (e is BadImageFormatException or InvalidOperationException)
        {
            throw new PlugInException(ModuleProblemKind.NoAssembly, Path.GetFileName(AssemblyPath), $"{Path.GetFileName(AssemblyPath)} is no .NET assembly: {e.Message}");
        }
    }

    /// <summary>Assemblies that the list of dependencies promises and that are not in the folder.</summary>
    public IEnumerable<AssemblyName> Missing()
    {
        var list = Path.ChangeExtension(AssemblyPath, null) + DependenciesSuffix;
        if (!File.Exists(list))
            return [];
        using var stream = File.OpenRead(list);
        using var reader = new DependencyContextJsonReader();
        return [.. reader.Read(stream).RuntimeLibraries
            .SelectMany(library => library.RuntimeAssemblyGroups.Where(group => string.IsNullOrEmpty(group.Runtime)).SelectMany(group => group.RuntimeFiles))
            .Where(file => !File.Exists(Path.Combine(FullPath, Path.GetFileName(file.Path))) && !File.Exists(Path.Combine(FullPath, file.Path)))
            .Select(file => new AssemblyName(Path.GetFileNameWithoutExtension(file.Path)) { Version = Version.TryParse(file.AssemblyVersion, out var version) ? version : null })];
    }
}
