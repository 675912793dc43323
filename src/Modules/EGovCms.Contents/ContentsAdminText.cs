namespace EGovCms.Contents;

/// <summary>Marks the texts of the content administration.</summary>
internal sealed class ContentsAdminText;
