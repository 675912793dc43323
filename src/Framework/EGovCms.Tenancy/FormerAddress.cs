namespace EGovCms.Tenancy;

/// <summary>An address at which a tenant was once found: requests for it are led on, until another tenant takes it.</summary>
/// <param name="Host">The host name, or empty for any host.</param>
/// <param name="Prefix">The first path segment, or empty.</param>
public sealed record FormerAddress(string Host, string Prefix);
