namespace EGovCms.Menus;

/// <summary>Marks the module's texts: <c>Resources/MenusText.resx</c>.</summary>
internal sealed class MenusText;
