using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using EGovCms.Tenancy.Routing;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Tenancy.Hosting;

/// <summary>
/// The tenants of this process. All that is known stands in one snapshot that is swapped whole; each tenant's starting and
/// reloading is serialised by its own gate, so that tenants never wait for each other.
/// </summary>
internal sealed partial class ShellHost(IShellSettingsStore store, ShellStarter starter, IEnumerable<IShellObserver> observers, TimeProvider time)
    : IShellHost, IAsyncDisposable
{
    private readonly Lock _swap = new();
    private readonly ConcurrentDictionary<string, Reservation> _reserved = new(StringComparer.OrdinalIgnoreCase);
    private volatile Snapshot _snapshot = Snapshot.Empty;

    public IReadOnlyList<ShellSettings> Tenants => _snapshot.Settings;

    public IReadOnlyList<string> Started =>
        [.. _snapshot.Entries.Values.Where(e => e.Current is not null).Select(e => e.Settings.Name).Order(StringComparer.OrdinalIgnoreCase)];

    internal TenantTable Table => _snapshot.Table;

    /// <summary>Reads all settings from the platform's store. Called before the host serves.</summary>
    public async Task LoadAsync(CancellationToken cancellation)
    {
        var settings = await store.LoadAsync(cancellation);
        lock (_swap)
            _snapshot = new Snapshot(settings.Select(s => new ShellEntry(s)));
    }

    public bool TryGetSettings(string name, [NotNullWhen(true)] out ShellSettings? settings)
    {
        settings = _snapshot.Entries.TryGetValue(name, out var entry) ? entry.Settings : null;
        return settings is not null;
    }

    public ShellSettings? Find(HostString host, PathString path) => _snapshot.Table.Match(host, path, out _)?.Settings;

    /// <summary>Its last start failed, and that is remembered.</summary>
    internal bool HasFailed(string name) => _snapshot.Entries.TryGetValue(name, out var entry) && entry.Failure is not null;

    public async Task<ShellScope> CreateScopeAsync(string name, CancellationToken cancellation = default)
    {
        var entry = Entry(name);
        if (entry.Settings.State is TenantState.Invalid)
            throw new InvalidOperationException($"Tenant '{name}' is invalid: mend or remove it on the tenants page first.");
        return new ShellScope(await ClaimAsync(entry, cancellation));
    }

    /// <summary>The started shell with one claim on it, which the caller gives back.</summary>
    /// <exception cref="TenantStartException">It cannot be started now.</exception>
    /// <exception cref="KeyNotFoundException">It has been removed meanwhile.</exception>
    internal async ValueTask<Shell> ClaimAsync(ShellEntry entry, CancellationToken cancellation)
    {
        while (true)
        {
            if (entry.Current is { } current && current.TryClaim())
                return current;

            await entry.Gate.WaitAsync(cancellation);
            try
            {
                // Starting a removed tenant would make its store anew.
                if (entry.Removed)
                    throw Unknown(entry.Settings.Name);
                if (entry.Current is null)
                {
                    entry.Current = await starter.StartAsync(entry, cancellation);
                    entry.Touch(time);
                    TellStarted(entry);
                }
            }
            finally
            {
                entry.Gate.Release();
            }
        }
    }

    public async Task<ShellSettings> UpdateAsync(ShellSettings settings, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (!_snapshot.Entries.TryGetValue(settings.Name, out var entry))
            return await AddAsync(settings, cancellation);

        await entry.Gate.WaitAsync(cancellation);
        try
        {
            settings = FormerAddresses.Remember(settings, entry.Settings);
            // The new shell is started before anything is stored: settings that cannot start are refused and the old go on. One that
            // shall not serve any more needs no shell, so a broken site can always be switched off.
            var next = settings with { Version = settings.Version + 1 };
            var started = entry.Current is null || next.State is TenantState.Disabled or TenantState.Invalid ? null : await starter.BuildAsync(next, cancellation);
            try
            {
                entry.Settings = await store.SaveAsync(settings, cancellation);
            }
            catch
            {
                if (started is not null)
                    await started.RetireAsync();
                throw;
            }

            await SwapAsync(entry, started);
            return entry.Settings;
        }
        finally
        {
            entry.Gate.Release();
        }
    }

    public async Task ReloadAsync(string name, CancellationToken cancellation = default)
    {
        var entry = Entry(name);
        await entry.Gate.WaitAsync(cancellation);
        try
        {
            var failed = entry.Failure is not null && entry.Settings.State is TenantState.Running;
            entry.Failure = null;
            // Whoever reloads a site that could not be started is told at once whether it can be now.
            var started = entry.Current is not null ? await starter.BuildAsync(entry.Settings, cancellation)
                : failed ? await starter.StartAsync(entry, cancellation)
                : null;
            await SwapAsync(entry, started);
        }
        finally
        {
            entry.Gate.Release();
        }
    }

    public Task<bool> TryUnloadAsync(string name, CancellationToken cancellation = default) => TryUnloadAsync(Entry(name), TimeSpan.Zero, cancellation);

    public ShellScope? TryOpenStarted(string name) =>
        _snapshot.Entries.TryGetValue(name, out var entry) && entry.Current is { } shell && shell.TryClaim() ? new ShellScope(shell) : null;

    /// <summary>Lets go of the tenants that have served no request for so long; the default tenant, to which all others turn, stays.</summary>
    internal async Task<IReadOnlyList<string>> UnloadIdleAsync(TimeSpan idle, CancellationToken cancellation)
    {
        var unloaded = new List<string>();
        foreach (var entry in _snapshot.Entries.Values.Where(e => e.Current is not null && !e.Settings.IsDefault))
        {
            if (time.GetElapsedTime(entry.LastUsed) >= idle && await TryUnloadAsync(entry, idle, cancellation))
                unloaded.Add(entry.Settings.Name);
        }

        return unloaded;
    }

    private async Task<bool> TryUnloadAsync(ShellEntry entry, TimeSpan idle, CancellationToken cancellation)
    {
        await entry.Gate.WaitAsync(cancellation);
        try
        {
            // A request that comes between the two lines finds a retired shell, waits for the gate and starts a new one.
            if (entry.Current is not { } shell || time.GetElapsedTime(entry.LastUsed) < idle || !await shell.TryRetireUnusedAsync())
                return false;
            entry.Current = null;
            return true;
        }
        finally
        {
            entry.Gate.Release();
        }
    }

    public async Task RemoveAsync(string name, CancellationToken cancellation = default)
    {
        var entry = Entry(name);
        await entry.Gate.WaitAsync(cancellation);
        try
        {
            await store.RemoveAsync(entry.Settings.Name, cancellation);
            lock (_swap)
                _snapshot = new Snapshot(_snapshot.Entries.Values.Where(e => e != entry));
            entry.Removed = true;
            var old = entry.Current;
            entry.Current = null;
            if (old is not null)
            {
                await old.RetireAsync();
                await old.Ended.WaitAsync(cancellation);
            }
        }
        finally
        {
            entry.Gate.Release();
        }
    }

    public IDisposable? TryReserve(string name)
    {
        var reservation = new Reservation(name, _reserved);
        return _reserved.TryAdd(name, reservation) ? reservation : null;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var entry in _snapshot.Entries.Values)
        {
            if (entry.Current is { } shell)
                await shell.RetireAsync();
            entry.Dispose();
        }
    }

    private async Task<ShellSettings> AddAsync(ShellSettings settings, CancellationToken cancellation)
    {
        var stored = await store.SaveAsync(settings, cancellation);
        return Know(stored);
    }

    private async Task SwapAsync(ShellEntry entry, Shell? started)
    {
        var old = entry.Current;
        entry.Current = started;
        entry.Failure = null;
        lock (_swap)
            _snapshot = new Snapshot(_snapshot.Entries.Values);
        if (started is not null)
            TellStarted(entry);
        if (old is not null)
            await old.RetireAsync();
    }

    private void TellStarted(ShellEntry entry)
    {
        foreach (var observer in observers)
            observer.Started(entry.Settings.Name);
    }

    private ShellEntry Entry(string name) =>
        _snapshot.Entries.TryGetValue(name, out var entry)
            ? entry
            : throw Unknown(name);

    private static KeyNotFoundException Unknown(string name) => new($"There is no tenant '{name}'.");

    private sealed class Snapshot
    {
        public static readonly Snapshot Empty = new([]);

        public Snapshot(IEnumerable<ShellEntry> entries)
        {
            Entries = entries.ToFrozenDictionary(e => e.Settings.Name, StringComparer.OrdinalIgnoreCase);
            Settings = [.. Entries.Values.Select(e => e.Settings).OrderBy(s => s.Name, StringComparer.OrdinalIgnoreCase)];
            Table = new TenantTable(Entries.Values.OrderBy(e => e.Settings.Name, StringComparer.OrdinalIgnoreCase));
        }

        public FrozenDictionary<string, ShellEntry> Entries { get; }

        public IReadOnlyList<ShellSettings> Settings { get; }

        public TenantTable Table { get; }
    }
}
