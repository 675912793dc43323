namespace EGovCms.Accounts.Abstractions;

/// <summary>Someone with a role in a tenant.</summary>
/// <param name="UserId">The account's id.</param>
/// <param name="UserName">The name under which the account signs in.</param>
/// <param name="DisplayName">The person's name as people read it; may be empty.</param>
public sealed record TenantMember(string UserId, string UserName, string DisplayName);
