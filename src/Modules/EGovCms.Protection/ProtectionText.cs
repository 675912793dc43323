namespace EGovCms.Protection;

/// <summary>Marks the module's texts: <c>Resources/ProtectionText.resx</c>.</summary>
internal sealed class ProtectionText;
