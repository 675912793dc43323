namespace EGovCms.Tenancy.Security;

/// <summary>A right that roles grant, declared by the module that checks it.</summary>
/// <param name="Name">Unique, PascalCase, as stored in roles: <c>ManageTenants</c>.</param>
/// <param name="Description">Resource key or text shown beside the name.</param>
/// <param name="Category">Groups permissions in the role editor.</param>
/// <param name="ImpliedBy">Names of stronger permissions that include this one.</param>
public sealed record Permission(string Name, string Description, string Category = "", params string[] ImpliedBy)
{
    /// <summary>Dangerous ones (those that lead to the rights of an administrator) are marked in the role editor.</summary>
    public bool IsSecurityCritical { get; init; }
}
