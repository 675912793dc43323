namespace EGovCms.Media;

/// <summary>Marks the texts of the administration of media.</summary>
internal sealed class MediaAdminText;
