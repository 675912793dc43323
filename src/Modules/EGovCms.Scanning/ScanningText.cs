namespace EGovCms.Scanning;

/// <summary>Marks the module's texts: <c>Resources/ScanningText.resx</c>.</summary>
internal sealed class ScanningText;
