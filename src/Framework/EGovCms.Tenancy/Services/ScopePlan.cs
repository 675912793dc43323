namespace EGovCms.Tenancy.Services;

/// <summary>What the scope itself answers: the provider, the factory of scopes, the tenant's settings.</summary>
internal sealed class ScopePlan(Func<TenantScope, object> get) : Plan
{
    public override object Get(TenantScope scope) => get(scope);
}
