namespace EGovCms.Modules.PlugIns;

/// <summary>What was found under the modules path.</summary>
/// <param name="Modules">Modules that could be loaded.</param>
/// <param name="Problems">Folders that could not.</param>
public sealed record PlugInSet(IReadOnlyList<ModuleInfo> Modules, IReadOnlyList<ModuleProblem> Problems)
{
    /// <summary>An installation without drop-in modules.</summary>
    public static PlugInSet None { get; } = new([], []);
}
