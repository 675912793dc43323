using EGovCms.Data;
using EGovCms.Data.Changes;
using EGovCms.Theming.Templates;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Templates.Store;

/// <summary>The tenant's templates in memory: read once, forgotten when this or another process changes one.</summary>
internal sealed class TemplateCache(IServiceScopeFactory scopes) : ITenantTemplates, IChangeObserver
{
    public const string ChangeKind = "template.changed";

    private readonly Lock _swap = new();
    private IReadOnlyDictionary<string, string>? _texts;
    private int _generation;

    public async ValueTask<IReadOnlyDictionary<string, string>> GetAsync(CancellationToken cancellation = default)
    {
        if (Volatile.Read(ref _texts) is { } known)
            return known;
        var generation = Volatile.Read(ref _generation);
        await using var scope = scopes.CreateAsyncScope();
        IReadOnlyDictionary<string, string> texts = await scope.ServiceProvider.GetRequiredService<TenantDb>().Set<TemplateRecord>().AsNoTracking()
            .Where(t => t.Content != null)
            .ToDictionaryAsync(t => t.Name, t => t.Content!, StringComparer.OrdinalIgnoreCase, cancellation);
        lock (_swap)
        {
            // What was read before a change is not kept after it.
            if (generation == _generation)
                _texts = texts;
        }

        return texts;
    }

    public void Forget()
    {
        lock (_swap)
        {
            _generation++;
            _texts = null;
        }
    }

    public void Observe(IReadOnlyList<ChangeEntry> entries)
    {
        if (entries.Any(e => e.Kind == ChangeKind))
            Forget();
    }
}
