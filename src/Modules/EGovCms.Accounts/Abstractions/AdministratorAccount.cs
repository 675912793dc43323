namespace EGovCms.Accounts.Abstractions;

/// <summary>An administrator, as set-up needs it: recipe parameters <c>AdminUserId</c> and <c>AdminUsername</c>.</summary>
/// <param name="UserId">The account's id.</param>
/// <param name="UserName">The name under which the account signs in.</param>
/// <param name="Password">The random password, to be shown once; null when it is known already.</param>
public sealed record AdministratorAccount(string UserId, string UserName, string? Password);
