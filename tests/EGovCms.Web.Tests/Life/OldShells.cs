using System.Runtime.CompilerServices;
using EGovCms.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Web.Tests.Life;

/// <summary>Remembers the services of a tenant's shells without holding on to them.</summary>
internal sealed class OldShells(IShellHost shells, string tenant)
{
    private const int Patience = 200;
    private readonly List<WeakReference> _services = [];

    public int Count => _services.Count;

    /// <summary>Notes those of the shell that serves now.</summary>
    public async Task NoteAsync(CancellationToken cancellation)
    {
        await using var scope = await shells.CreateScopeAsync(tenant, cancellation);
        Note(scope);
    }

    /// <summary>Collects until no more than the shell that serves now is left, or for long; how many of the old ones are left then.</summary>
    public async Task<int> LeftAsync(CancellationToken cancellation)
    {
        for (var turn = 0; ; turn++)
        {
            GC.Collect(2, GCCollectionMode.Forced, blocking: true);
            GC.WaitForPendingFinalizers();
            var left = _services.Count(reference => reference.IsAlive);
            if (left <= 1 || turn == Patience)
                return Math.Max(0, left - 1);
            await Task.Delay(TimeSpan.FromMilliseconds(50), cancellation);
        }
    }

    // The root's own factory of scopes: as long as anything of the provider is held, it lives. Apart, so that no local of a caller holds it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Note(ShellScope scope)
    {
        var root = scope.Services.GetRequiredService<IServiceScopeFactory>();
        if (!_services.Any(reference => ReferenceEquals(reference.Target, root)))
            _services.Add(new WeakReference(root));
    }
}
