using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Tenancy.Services;

/// <summary>A unit of work of a tenant, or (its root) the tenant itself: hands out services and disposes what was made for it, the newest first.</summary>
internal class TenantScope : IServiceScope, IServiceProvider, IKeyedServiceProvider, IAsyncDisposable
{
    private readonly Lock _owning = new();
    private Cells? _made;
    private List<object>? _owned;
    private bool _disposed;

    public TenantScope(TenantServices root) => Root = root;

    /// <summary>For the root itself.</summary>
    protected TenantScope() => Root = (TenantServices)this;

    public TenantServices Root { get; }

    public IServiceProvider ServiceProvider => this;

    /// <summary>What it made so far.</summary>
    public Cells Made => _made ?? Interlocked.CompareExchange(ref _made, new Cells(SlotCount), null) ?? _made;

    protected virtual int SlotCount => Root.Plans.ScopedCount;

    public object? GetService(Type serviceType) => Get(Root.Plans.Find(serviceType, null), serviceType);

    public object? GetKeyedService(Type serviceType, object? serviceKey) => Get(Root.Plans.Find(serviceType, serviceKey), serviceType);

    public object GetRequiredKeyedService(Type serviceType, object? serviceKey) =>
        GetKeyedService(serviceType, serviceKey) ?? throw new InvalidOperationException($"No service for type '{serviceType}' with the key '{serviceKey}' has been registered.");

    /// <summary>Takes over what is to be disposed with it.</summary>
    public void Own(object disposable)
    {
        lock (_owning)
        {
            if (!_disposed)
            {
                (_owned ??= []).Add(disposable);
                return;
            }
        }

        // Made while the scope ended: nobody else would.
        if (disposable is IDisposable late)
            late.Dispose();
        else
            ((IAsyncDisposable)disposable).DisposeAsync().AsTask().GetAwaiter().GetResult();
        throw new ObjectDisposedException(nameof(IServiceProvider));
    }

    public void Dispose()
    {
        foreach (var service in End())
        {
            if (service is IDisposable disposable)
                disposable.Dispose();
            else
                throw new InvalidOperationException($"'{service.GetType()}' can only be disposed asynchronously: dispose its scope by DisposeAsync.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var service in End())
        {
            if (service is IAsyncDisposable asynchronous)
                await asynchronous.DisposeAsync();
            else
                ((IDisposable)service).Dispose();
        }
    }

    protected virtual void Check(Plan plan, Type type)
    {
    }

    private object? Get(Plan? plan, Type type)
    {
        ObjectDisposedException.ThrowIf(_disposed, typeof(IServiceProvider));
        if (plan is null)
            return null;
        Check(plan, type);
        return plan.Get(this);
    }

    private List<object> End()
    {
        lock (_owning)
        {
            if (_disposed)
                return [];
            _disposed = true;
            var owned = _owned;
            _owned = null;
            owned?.Reverse();
            return owned ?? [];
        }
    }
}
