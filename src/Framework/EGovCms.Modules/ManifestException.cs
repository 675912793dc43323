namespace EGovCms.Modules;

/// <summary>A manifest that cannot be used. The message names the module, the place and what to do.</summary>
public sealed class ManifestException(string message) : Exception(message);
