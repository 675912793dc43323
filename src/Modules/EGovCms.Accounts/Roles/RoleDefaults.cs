namespace EGovCms.Accounts.Roles;

/// <summary>
/// Permissions whose default grants have been given: a feature enabled later brings its own grants once, and what an administrator
/// took away stays away. Settings section <c>RoleDefaults</c>.
/// </summary>
internal sealed record RoleDefaults
{
    public IReadOnlyList<string> Applied { get; init; } = [];
}
