namespace EGovCms.Accounts.Abstractions;

/// <summary>What became of an account.</summary>
/// <param name="UserName">The name under which it signs in.</param>
/// <param name="Password">The random password, to be shown once; null when it has not been changed.</param>
/// <param name="Problem">Why nothing was done, localised; null when it was.</param>
public sealed record UserProvisionResult(string UserName, string? Password, string? Problem = null);
