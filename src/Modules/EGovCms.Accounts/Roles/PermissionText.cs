using EGovCms.Modules;
using EGovCms.Tenancy.Security;

namespace EGovCms.Accounts.Roles;

/// <summary>
/// Permissions as people read them. A module's own texts may hold <c>Permission_{Name}</c> and <c>PermissionCategory_{Category}</c>;
/// else the declared words are shown.
/// </summary>
internal sealed class PermissionText(ModuleTexts texts)
{
    public string Describe(Type provider, Permission permission) =>
        texts.Find(provider.Assembly, "Permission_" + permission.Name) ?? permission.Description;

    public string Category(Type provider, string category)
    {
        if (category.Length == 0)
            return "";
        var key = "PermissionCategory_" + category;
        return texts.Find(provider.Assembly, key) ?? texts.Find(typeof(PermissionText).Assembly, key) ?? category;
    }
}
