namespace EGovCms.Tenancy.Tests.Support;

/// <summary>Something that a feature registers as a singleton: one for each tenant.</summary>
internal sealed class OneTenant(ShellSettings settings) : IDisposable
{
    private int _count;

    public string Name => settings.Name;

    public Guid Id { get; } = Guid.NewGuid();

    public bool IsDisposed { get; private set; }

    public int Next() => Interlocked.Increment(ref _count);

    public void Dispose() => IsDisposed = true;
}
