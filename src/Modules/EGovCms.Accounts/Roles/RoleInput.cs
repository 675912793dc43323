using Microsoft.AspNetCore.Http;

namespace EGovCms.Accounts.Roles;

/// <summary>What a role form holds, as typed.</summary>
public sealed record RoleInput
{
    public string Name { get; init; } = "";

    public string Description { get; init; } = "";

    public IReadOnlyList<string> Permissions { get; init; } = [];

    public static RoleInput From(IFormCollection form) => new()
    {
        Name = form["Name"].ToString().Trim(),
        Description = form["Description"].ToString().Trim(),
        Permissions = [.. form["Permissions"].OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)],
    };
}
