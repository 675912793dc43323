namespace EGovCms.Tenancy.Services;

/// <summary>How a service comes about. One for all tenants of a blueprint, so it holds nothing of a tenant.</summary>
internal abstract class Plan
{
    /// <summary>It is a scope's, or made of something that is: outside of a scope it is refused.</summary>
    public virtual bool NeedsScope => false;

    /// <summary>The service as seen from the scope.</summary>
    public abstract object? Get(TenantScope scope);
}
