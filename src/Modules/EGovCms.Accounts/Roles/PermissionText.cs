using System.Reflection;
using EGovCms.Tenancy.Security;
using Microsoft.Extensions.Localization;

namespace EGovCms.Accounts.Roles;

/// <summary>
/// Permissions as people read them. A module's own texts (class <c>…Text</c>) may hold <c>Permission_{Name}</c> and
/// <c>PermissionCategory_{Category}</c>; else the declared words are shown.
/// </summary>
internal sealed class PermissionText(IStringLocalizerFactory localizers)
{
    public string Describe(Type provider, Permission permission) =>
        Find(provider.Assembly, "Permission_" + permission.Name) ?? permission.Description;

    public string Category(Type provider, string category) =>
        category.Length == 0 ? "" : Find(provider.Assembly, "PermissionCategory_" + category) ?? Find(typeof(PermissionText).Assembly, "PermissionCategory_" + category) ?? category;

    private string? Find(Assembly assembly, string key)
    {
        var name = assembly.GetName().Name!;
        if (assembly.GetType($"{name}.{name[(name.LastIndexOf('.') + 1)..]}Text") is not { } marker)
            return null;
        var found = localizers.Create(marker)[key];
        return found.ResourceNotFound ? null : found.Value;
    }
}
