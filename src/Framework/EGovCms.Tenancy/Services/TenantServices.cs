using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Tenancy.Services;

/// <summary>
/// A tenant's services: what it has made of its blueprint's plans. Beside these it holds nothing, so that a thousand tenants do not each
/// know anew how four hundred services are made.
/// </summary>
internal sealed class TenantServices(ServicePlans plans, ShellSettings settings) : TenantScope, IServiceScopeFactory
{
    public ServicePlans Plans { get; } = plans;

    public ShellSettings Settings { get; } = settings;

    protected override int SlotCount => Plans.SingletonCount;

    public IServiceScope CreateScope() => new TenantScope(this);

    protected override void Check(Plan plan, Type type)
    {
        if (plan.NeedsScope)
            throw new InvalidOperationException($"'{type}' is a service of a scope, or made of one: it cannot be had from the tenant's own provider. Open a scope.");
    }
}
