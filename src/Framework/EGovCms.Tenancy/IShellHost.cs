using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Tenancy;

/// <summary>Knows all tenants, starts them on demand and reloads them one at a time.</summary>
public interface IShellHost
{
    /// <summary>All known tenants, started or not, ordered by name. A snapshot: reading it starts nothing.</summary>
    IReadOnlyList<ShellSettings> Tenants { get; }

    /// <summary>Finds a tenant's settings by name, without case. Starts nothing.</summary>
    bool TryGetSettings(string name, [NotNullWhen(true)] out ShellSettings? settings);

    /// <summary>Whose an address is, whatever the tenant's state; null when it is nobody's. Starts nothing.</summary>
    ShellSettings? Find(HostString host, PathString path);

    /// <summary>
    /// Opens a scope in the tenant, starting it if need be; works in any state but <see cref="TenantState.Invalid"/>,
    /// so that set-up can run before the tenant serves. Dispose the scope to let a reload finish.
    /// </summary>
    Task<ShellScope> CreateScopeAsync(string name, CancellationToken cancellation = default);

    /// <summary>Stores new or changed settings and reloads that tenant alone; requests under way finish on the old shell.</summary>
    Task<ShellSettings> UpdateAsync(ShellSettings settings, CancellationToken cancellation = default);

    /// <summary>
    /// Replaces the tenant's shell by a new one, and tries a start that failed last time again. A tenant that is not started stays so.
    /// </summary>
    /// <exception cref="TenantStartException">It cannot be started; the old shell, if there is one, serves on.</exception>
    Task ReloadAsync(string name, CancellationToken cancellation = default);

    /// <summary>
    /// Lets go of a started tenant that nobody uses at this moment: its services are disposed, and the next request starts it again. False when
    /// it is in use, or not started.
    /// </summary>
    Task<bool> TryUnloadAsync(string name, CancellationToken cancellation = default);

    /// <summary>Opens a scope in the tenant if it is started; null when it sleeps, and it goes on sleeping.</summary>
    ShellScope? TryOpenStarted(string name);

    /// <summary>Forgets the tenant, after its last request has ended.</summary>
    Task RemoveAsync(string name, CancellationToken cancellation = default);

    /// <summary>
    /// Takes the tenant for long work that must not be done twice at once: set-up, removal. Null when someone in this process has it;
    /// disposing gives it back. The name need not be known yet. Requests and updates go on meanwhile.
    /// </summary>
    IDisposable? TryReserve(string name);

    /// <summary>Names of the tenants that are started now.</summary>
    IReadOnlyList<string> Started { get; }
}
