namespace EGovCms.Modules.PlugIns;

/// <summary>A drop-in module cannot be used; becomes a <see cref="ModuleProblem"/>.</summary>
internal sealed class PlugInException(ModuleProblemKind kind, string subject, string message) : Exception(message)
{
    public ModuleProblemKind Kind { get; } = kind;

    public string Subject { get; } = subject;
}
