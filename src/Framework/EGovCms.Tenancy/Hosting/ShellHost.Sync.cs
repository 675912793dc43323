using EGovCms.Tenancy.Routing;

namespace EGovCms.Tenancy.Hosting;

/// <summary>Following what other processes (another node, the command line) store.</summary>
internal sealed partial class ShellHost
{
    /// <summary>Takes over tenants that others have added, changed or removed since. Those under way here are left to their own end.</summary>
    public async Task SyncAsync(CancellationToken cancellation)
    {
        // Looked at before the store is: a tenant that is known now and not stored then was removed, not just added.
        var known = _snapshot;
        var stored = (await store.LoadAsync(cancellation)).ToDictionary(s => s.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, entry) in known.Entries)
        {
            if (!stored.Remove(name, out var settings))
                await ForgetAsync(entry, cancellation);
            else if (IsNews(settings, entry.Settings))
                await AdoptAsync(entry, settings, cancellation);
        }

        foreach (var settings in stored.Values)
            Know(settings);
    }

    /// <summary>Adds the tenant to those known, if it is not among them yet.</summary>
    private ShellSettings Know(ShellSettings settings)
    {
        lock (_swap)
        {
            if (_snapshot.Entries.TryGetValue(settings.Name, out var entry))
                return entry.Settings;
            _snapshot = new Snapshot(_snapshot.Entries.Values.Append(new ShellEntry(settings)));
            return settings;
        }
    }

    private async Task AdoptAsync(ShellEntry entry, ShellSettings settings, CancellationToken cancellation)
    {
        await entry.Gate.WaitAsync(cancellation);
        try
        {
            if (entry.Removed || !IsNews(settings, entry.Settings))
                return;
            Shell? started = null;
            try
            {
                if (entry.Current is not null && settings.State is TenantState.Running)
                    started = await starter.BuildAsync(settings, cancellation);
            }
            catch (TenantStartException)
            {
                // Whoever stored it could start it, this process cannot: logged by the starter; what serves goes on serving.
                started = entry.Current;
            }

            entry.Settings = settings;
            if (started is not null && started == entry.Current)
                Refresh();
            else
                await SwapAsync(entry, started);
        }
        finally
        {
            entry.Gate.Release();
        }
    }

    private async Task ForgetAsync(ShellEntry entry, CancellationToken cancellation)
    {
        await entry.Gate.WaitAsync(cancellation);
        try
        {
            if (entry.Removed)
                return;
            lock (_swap)
                _snapshot = new Snapshot(_snapshot.Entries.Values.Where(e => e != entry));
            entry.Removed = true;
            var old = entry.Current;
            entry.Current = null;
            if (old is not null)
                await old.RetireAsync();
        }
        finally
        {
            entry.Gate.Release();
        }
    }

    private void Refresh()
    {
        lock (_swap)
            _snapshot = new Snapshot(_snapshot.Entries.Values);
    }

    // Versions only grow, but a tenant that was removed and made anew begins at 1 with another secret.
    private static bool IsNews(ShellSettings stored, ShellSettings known) =>
        stored.Version > known.Version || !string.Equals(stored.Secret, known.Secret, StringComparison.Ordinal);
}
