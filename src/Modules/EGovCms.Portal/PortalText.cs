namespace EGovCms.Portal;

/// <summary>Names the module's resources for <c>IStringLocalizer</c>.</summary>
internal sealed class PortalText;
