using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Tenancy.Services;

/// <summary>Made by a function that was registered. What it asks the scope for is checked then.</summary>
internal sealed class FactoryPlan(ServiceLifetime lifetime, int slot, Func<IServiceProvider, object?> make) : MadePlan(lifetime, slot)
{
    protected override object? Make(TenantScope scope) => make(scope);
}
