namespace EGovCms.Accounts.Abstractions;

/// <summary>How an account is reached.</summary>
/// <param name="DisplayName">The person's name as people read it.</param>
/// <param name="Email">The e-mail address; null when none is known.</param>
public sealed record UserContact(string DisplayName, string? Email);
