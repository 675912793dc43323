namespace EGovCms.Settings;

/// <summary>Marks the module's texts: <c>Resources/SettingsText.resx</c>.</summary>
internal sealed class SettingsText;
