using Microsoft.AspNetCore.Http;

namespace EGovCms.Accounts.Users;

/// <summary>What a user form holds, as typed.</summary>
public sealed record UserInput
{
    public string UserName { get; init; } = "";

    public string DisplayName { get; init; } = "";

    public string Email { get; init; } = "";

    public IReadOnlyList<string> Roles { get; init; } = [];

    public static UserInput From(IFormCollection form) => new()
    {
        UserName = form["UserName"].ToString().Trim(),
        DisplayName = form["DisplayName"].ToString().Trim(),
        Email = form["Email"].ToString().Trim(),
        Roles = [.. form["Roles"].OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)],
    };
}
