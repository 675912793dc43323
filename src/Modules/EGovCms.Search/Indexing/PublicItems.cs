using System.Runtime.CompilerServices;
using EGovCms.Content.Items;
using EGovCms.Content.Storage;
using EGovCms.Data;
using EGovCms.Search.Definitions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Search.Indexing;

/// <summary>What may stand in an index: public versions, read from the store and not from what the change log says of them.</summary>
internal sealed class PublicItems(IServiceScopeFactory scopes)
{
    private const int BatchSize = 500;

    /// <summary>Those of the items that are public.</summary>
    public async Task<IReadOnlyList<ContentItem>> FindAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var rows = await scope.ServiceProvider.GetRequiredService<TenantDb>().Set<ContentItemRow>().AsNoTracking()
            .Where(row => row.Published && ids.Contains(row.ContentItemId)).ToListAsync(cancellation);
        return [.. rows.Select(row => row.ToItem())];
    }

    /// <summary>All of them, in the order of their rows.</summary>
    public async IAsyncEnumerable<ContentItem> AllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        for (long after = 0; ;)
        {
            await using var scope = scopes.CreateAsyncScope();
            var rows = await scope.ServiceProvider.GetRequiredService<TenantDb>().Set<ContentItemRow>().AsNoTracking()
                .Where(row => row.Published && row.Id > after).OrderBy(row => row.Id).Take(BatchSize).ToListAsync(cancellation);
            foreach (var row in rows)
                yield return row.ToItem();
            if (rows.Count < BatchSize)
                yield break;
            after = rows[^1].Id;
        }
    }

    public static bool Belongs(ContentItem item, IndexDefinition index)
    {
        if (index.ContentTypes.Count > 0 && !index.ContentTypes.Contains(item.ContentType, StringComparer.OrdinalIgnoreCase))
            return false;
        var culture = item.Content["LocalizationPart"]?["Culture"]?.ToString();
        return index.Culture.Length == 0 || string.IsNullOrEmpty(culture) || culture.Equals(index.Culture, StringComparison.OrdinalIgnoreCase);
    }
}
