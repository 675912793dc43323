using EGovCms.Accounts.Store;

namespace EGovCms.Accounts.Users;

/// <summary>A page of accounts, and the key behind which the next page starts, or null.</summary>
public sealed record UserListResult(IReadOnlyList<Account> Accounts, string? Next);
