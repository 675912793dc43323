namespace EGovCms.Theming;

/// <summary>Marks the resources of the framework's own templates.</summary>
internal sealed class ThemingText;
