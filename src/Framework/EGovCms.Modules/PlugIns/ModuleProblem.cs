namespace EGovCms.Modules.PlugIns;

/// <summary>A drop-in module that was left out when the host started.</summary>
/// <param name="Folder">Name of its folder under the modules path.</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="Subject">What it is about: the assembly, feature or start-up class in question; may be empty.</param>
/// <param name="Detail">What was found, for whoever mends it. English, as in the log.</param>
public sealed record ModuleProblem(string Folder, ModuleProblemKind Kind, string Subject, string Detail)
{
    /// <summary>The module's id, as far as it could be read.</summary>
    public string? ModuleId { get; init; }
}
