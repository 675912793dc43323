using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Tenancy.Services;

/// <summary>Made by a constructor from other services. The invoker is compiled once, for all tenants.</summary>
internal sealed class ConstructorPlan(ServiceLifetime lifetime, int slot, ConstructorInfo constructor, Plan[] parts) : MadePlan(lifetime, slot)
{
    private readonly ConstructorInvoker _constructor = ConstructorInvoker.Create(constructor);

    protected override bool PartsNeedScope { get; } = Array.Exists(parts, part => part.NeedsScope);

    protected override object Make(TenantScope scope)
    {
        switch (parts.Length)
        {
            case 0:
                return _constructor.Invoke();
            case 1:
                return _constructor.Invoke(parts[0].Get(scope));
            case 2:
                return _constructor.Invoke(parts[0].Get(scope), parts[1].Get(scope));
            case 3:
                return _constructor.Invoke(parts[0].Get(scope), parts[1].Get(scope), parts[2].Get(scope));
            case 4:
                return _constructor.Invoke(parts[0].Get(scope), parts[1].Get(scope), parts[2].Get(scope), parts[3].Get(scope));
            default:
                var arguments = new object?[parts.Length];
                for (var i = 0; i < parts.Length; i++)
                    arguments[i] = parts[i].Get(scope);
                return _constructor.Invoke(arguments.AsSpan());
        }
    }
}
