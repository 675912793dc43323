using EGovCms.Data.Settings;

namespace EGovCms.Menus.AdminMenus;

/// <summary>What <see cref="AdminMenuStep"/> was called in Orchard Core's older recipes.</summary>
internal sealed class AdminTreesStep(ISettingsStore settings) : AdminMenuStep(settings)
{
    public override string Name => "AdminTrees";
}
