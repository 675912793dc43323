namespace EGovCms.Tenancy;

/// <summary>A tenant could not be started. The log holds the cause under the reference.</summary>
public sealed class TenantStartException(string tenant, string reference, Exception cause)
    : Exception($"Tenant '{tenant}' could not be started (reference {reference}): {cause.Message}", cause)
{
    /// <summary>Short code to be told to whoever runs the installation.</summary>
    public string Reference { get; } = reference;
}
