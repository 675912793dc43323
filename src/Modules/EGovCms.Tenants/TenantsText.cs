namespace EGovCms.Tenants;

/// <summary>Marks the module's texts: <c>Resources/TenantsText.resx</c>.</summary>
internal sealed class TenantsText;
