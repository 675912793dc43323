using System.Reflection;

namespace EGovCms.Modules.PlugIns;

/// <summary>
/// Finds drop-in modules: each folder under the modules path is one published module. One that cannot be used is left out with the reason;
/// it never keeps the host from starting.
/// </summary>
public static class PlugInLoader
{
    /// <summary>Loads what lies under the path, in the order of the folders' names.</summary>
    /// <param name="path">The modules path. When it does not exist there are no drop-in modules.</param>
    /// <param name="builtIn">The modules that the host was built with.</param>
    public static PlugInSet Load(string path, IReadOnlyList<ModuleInfo> builtIn)
    {
        if (!Directory.Exists(path))
            return PlugInSet.None;
        var folders = Directory.GetDirectories(path).Where(folder => !Path.GetFileName(folder).StartsWith('.')).Order(StringComparer.Ordinal).ToList();
        if (folders.Count == 0)
            return PlugInSet.None;

        var host = new HostAssemblies(builtIn);
        var modules = new List<ModuleInfo>();
        var problems = new List<ModuleProblem>();
        foreach (var folder in folders)
        {
            try
            {
                modules.Add(LoadFolder(folder, host));
            }
            catch (Exception e)
            {
                problems.Add(ModuleFailure.Describe(Path.GetFileName(folder), null, e));
            }
        }

        return new PlugInSet(modules, problems);
    }

    private static ModuleInfo LoadFolder(string path, HostAssemblies host)
    {
        var folder = PlugInFolder.Open(path);
        var references = folder.ReadReferences();
        RequireFramework(references, host);
        if (folder.Missing().FirstOrDefault(name => !host.Has(name)) is { } promised)
            throw Missing(promised);
        var context = new PlugInContext(Path.GetFileName(path), folder.AssemblyPath, host);
        if (references.FirstOrDefault(name => !host.Has(name) && context.PathOf(name) is null) is { } absent)
            throw Missing(absent);

        var assembly = context.LoadFromAssemblyPath(folder.AssemblyPath);
        var module = ModuleReader.Read(assembly) ?? throw NoManifest(assembly.GetName().Name!);
        return module with { Folder = folder.FullPath };
    }

    private static void RequireFramework(IReadOnlyList<AssemblyName> references, HostAssemblies host)
    {
        foreach (var wanted in references)
        {
            if (host.Refuses(wanted, out var own))
            {
                throw new PlugInException(ModuleProblemKind.WrongFramework, $"{wanted.Name} {wanted.Version}",
                    $"It was built for {wanted.Name} {wanted.Version}, this host has {own}. Build the module anew against the host's version.");
            }
        }

        var framework = typeof(PlugInLoader).Assembly.GetName().Name;
        if (!references.Any(name => string.Equals(name.Name, framework, StringComparison.Ordinal)))
            throw new PlugInException(ModuleProblemKind.NoManifest, "", $"The assembly does not refer to {framework}, so it declares no module. Add [assembly: Module(Name = \"…\")].");
    }

    private static PlugInException Missing(AssemblyName name) => new(ModuleProblemKind.MissingAssembly, $"{name.Name} {name.Version}".TrimEnd(),
        $"The assembly {name.Name} is missing. Publish the module with all it needs (dotnet publish), do not copy its build output.");

    private static PlugInException NoManifest(string assembly) =>
        new(ModuleProblemKind.NoManifest, assembly, $"{assembly} declares no module. Add [assembly: Module(Name = \"…\")] or [assembly: Theme(Name = \"…\")].");
}
