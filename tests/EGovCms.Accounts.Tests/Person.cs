namespace EGovCms.Accounts.Tests;

/// <summary>An account of a test's own.</summary>
public sealed record Person(string Id, string Name, string Password)
{
    /// <summary>The address that can be used to sign in as well.</summary>
    public string Email => Name + "@example.gov.cn";
}
