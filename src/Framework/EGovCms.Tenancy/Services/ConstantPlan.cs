namespace EGovCms.Tenancy.Services;

/// <summary>The same object for all tenants. Whoever registered it owns it.</summary>
internal sealed class ConstantPlan(object? value) : Plan
{
    public override object? Get(TenantScope scope) => value;
}
