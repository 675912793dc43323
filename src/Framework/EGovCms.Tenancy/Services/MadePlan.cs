using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Tenancy.Services;

/// <summary>A service that is made: once a tenant, once a scope, or each time.</summary>
/// <param name="lifetime">Which of these.</param>
/// <param name="slot">Its place among those of its lifetime; without meaning for one that is made each time.</param>
internal abstract class MadePlan(ServiceLifetime lifetime, int slot) : Plan
{
    public ServiceLifetime Lifetime => lifetime;

    /// <summary>Whether what is made is disposed with its tenant or scope.</summary>
    public virtual bool IsOwned => true;

    public override bool NeedsScope => lifetime == ServiceLifetime.Scoped || (lifetime == ServiceLifetime.Transient && PartsNeedScope);

    protected virtual bool PartsNeedScope => false;

    public override object? Get(TenantScope scope) => lifetime switch
    {
        ServiceLifetime.Singleton => scope.Root.Made.Get(slot, this, scope.Root),
        ServiceLifetime.Scoped => scope.Made.Get(slot, this, scope),
        _ => MakeOwned(scope),
    };

    /// <summary>Makes it for the scope that is to dispose it.</summary>
    public object? MakeOwned(TenantScope owner)
    {
        var made = Make(owner);
        if (IsOwned && made is IDisposable or IAsyncDisposable && !ReferenceEquals(made, owner))
            owner.Own(made);
        return made;
    }

    protected abstract object? Make(TenantScope scope);
}
