namespace EGovCms.Tenancy.Security;

/// <summary>Tells which permissions a feature checks, and which roles have them from the start.</summary>
public interface IPermissionProvider
{
    IReadOnlyList<Permission> Permissions { get; }

    /// <summary>Role name → permission names granted when the role is made. <c>Administrator</c> has all without being named.</summary>
    IReadOnlyDictionary<string, IReadOnlyList<string>> DefaultGrants => NoGrants;

    private static readonly Dictionary<string, IReadOnlyList<string>> NoGrants = [];
}
