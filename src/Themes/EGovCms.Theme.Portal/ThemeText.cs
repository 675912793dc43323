namespace EGovCms.Theme.Portal;

/// <summary>Names the theme's resources for <c>IStringLocalizer</c> and the Liquid filter <c>t</c>.</summary>
internal sealed class ThemeText;
