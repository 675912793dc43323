namespace EGovCms.Tenants.Abstractions;

/// <summary>Sets tenants up from recipes. Used by the host's first start, the tenants page and the recipe step <c>Tenants</c>.</summary>
public interface ITenantSetup
{
    /// <summary>
    /// Checks the request, stores the tenant as initializing, runs its recipes and lets it serve. When that fails it is left invalid,
    /// unreachable, with the reason, and can be set up again or removed. A tenant that is known but does not serve yet is set up anew;
    /// one that serves is refused.
    /// </summary>
    Task<TenantSetupResult> SetUpAsync(TenantSetupRequest request, CancellationToken cancellation = default);

    /// <summary>Sets a tenant up again that is uninitialized, invalid, or was left half-way by a crash.</summary>
    Task<TenantSetupResult> RetryAsync(string name, CancellationToken cancellation = default);
}
