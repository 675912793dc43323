using System.Reflection;

namespace EGovCms.Modules;

/// <summary>A module found at start: its manifest and where its code lies.</summary>
/// <param name="Id">Unique id, compared without case.</param>
/// <param name="Manifest">The attribute that declares it.</param>
/// <param name="Assembly">The assembly that holds its start-up classes, views and assets.</param>
/// <param name="Features">Its features, in the order of their declaration.</param>
/// <param name="Startups">Its start-up classes.</param>
public sealed record ModuleInfo(
    string Id,
    ModuleAttribute Manifest,
    Assembly Assembly,
    IReadOnlyList<FeatureInfo> Features,
    IReadOnlyList<Type> Startups)
{
    public bool IsTheme => Manifest is ThemeAttribute;

    /// <summary>The folder of a drop-in module; null for one that the host was built with.</summary>
    public string? Folder { get; init; }
}
