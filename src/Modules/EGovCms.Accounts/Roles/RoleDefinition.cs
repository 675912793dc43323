using System.Collections.Frozen;
using EGovCms.Accounts.Abstractions;

namespace EGovCms.Accounts.Roles;

/// <summary>A role of the tenant: its name and the permissions it grants.</summary>
public sealed record RoleDefinition(string Name, string Description, FrozenSet<string> Permissions)
{
    public bool IsAdministrator => string.Equals(Name, RoleNames.Administrator, StringComparison.OrdinalIgnoreCase);

    public bool IsSystem => RoleNames.IsSystem(Name);

    /// <summary>Whether it can be given to someone.</summary>
    public bool IsGrantable => !RoleNames.IsPseudo(Name);
}
