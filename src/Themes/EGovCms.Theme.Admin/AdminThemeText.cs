namespace EGovCms.Theme.Admin;

/// <summary>Marks the theme's texts: <c>Resources/AdminThemeText.resx</c>.</summary>
internal sealed class AdminThemeText;
