namespace EGovCms.Admin;

/// <summary>Marks the module's texts: <c>Resources/AdminText.resx</c>.</summary>
internal sealed class AdminText;
