using System.Collections.Concurrent;

namespace EGovCms.Tenancy.Tests.Support;

/// <summary>Shell settings in memory, with the version check of the platform's store.</summary>
internal sealed class MemorySettingsStore : IShellSettingsStore
{
    private readonly Lock _write = new();

    public ConcurrentDictionary<string, ShellSettings> Stored { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Thrown by the next save, once.</summary>
    public Exception? Refusal { get; set; }

    public Task<IReadOnlyList<ShellSettings>> LoadAsync(CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<ShellSettings>>([.. Stored.Values.OrderBy(s => s.Name, StringComparer.OrdinalIgnoreCase)]);

    public Task<ShellSettings> SaveAsync(ShellSettings settings, CancellationToken cancellation)
    {
        lock (_write)
        {
            if (Refusal is { } refusal)
            {
                Refusal = null;
                throw refusal;
            }

            var version = Stored.TryGetValue(settings.Name, out var stored) ? stored.Version : 0;
            if (version != settings.Version)
                throw new ShellConflictException(settings.Name);
            return Task.FromResult(Stored[settings.Name] = settings with { Version = version + 1 });
        }
    }

    public Task RemoveAsync(string name, CancellationToken cancellation)
    {
        Stored.TryRemove(name, out _);
        return Task.CompletedTask;
    }

    public Task CheckAsync(CancellationToken cancellation) => Task.CompletedTask;
}
