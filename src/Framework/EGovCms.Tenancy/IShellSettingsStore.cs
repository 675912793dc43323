namespace EGovCms.Tenancy;

/// <summary>Where shell settings are kept: the platform's store.</summary>
public interface IShellSettingsStore
{
    /// <summary>All tenants, in the order of their names.</summary>
    Task<IReadOnlyList<ShellSettings>> LoadAsync(CancellationToken cancellation);

    /// <summary>
    /// Inserts (<see cref="ShellSettings.Version"/> 0) or updates; returns what was stored, its version grown by one.
    /// Throws <see cref="ShellConflictException"/> when another writer was faster.
    /// </summary>
    Task<ShellSettings> SaveAsync(ShellSettings settings, CancellationToken cancellation);

    /// <summary>Forgets the tenant. Its data are not touched.</summary>
    Task RemoveAsync(string name, CancellationToken cancellation);

    /// <summary>
    /// Something that differs whenever any process has stored or removed a tenant since. Cheap: asked every few seconds. May differ without
    /// cause.
    /// </summary>
    async Task<string> ReadStampAsync(CancellationToken cancellation) =>
        string.Join('|', (await LoadAsync(cancellation)).Select(s => $"{s.Name} {s.Version} {s.Secret}"));

    /// <summary>Throws when the store cannot be read now. Cheap: asked by every health check.</summary>
    Task CheckAsync(CancellationToken cancellation);
}
