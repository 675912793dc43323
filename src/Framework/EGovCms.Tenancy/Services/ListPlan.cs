using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Tenancy.Services;

/// <summary>All registered services of a type, in the order of their registration.</summary>
internal sealed class ListPlan(ServiceLifetime lifetime, int slot, Type type, Plan[] parts) : MadePlan(lifetime, slot)
{
    public override bool IsOwned => false;

    protected override bool PartsNeedScope { get; } = Array.Exists(parts, part => part.NeedsScope);

    protected override object Make(TenantScope scope)
    {
        var list = Array.CreateInstance(type, parts.Length);
        for (var i = 0; i < parts.Length; i++)
            list.SetValue(parts[i].Get(scope), i);
        return list;
    }
}
