using EGovCms.Tenancy.Security;

namespace EGovCms.Layers.Admin;

/// <summary>The name is Orchard Core's.</summary>
internal static class LayerPermissions
{
    public static readonly Permission Manage = new("ManageLayers", "Permission_ManageLayers", "Content");
}
