namespace EGovCms.Menus;

/// <summary>Marks the texts of the administration of menus.</summary>
internal sealed class MenusAdminText;
