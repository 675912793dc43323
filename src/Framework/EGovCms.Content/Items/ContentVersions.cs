using EGovCms.Content.Storage;
using EGovCms.Data;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Content.Items;

/// <summary>The rows of an item that count: the newest version and the public one, which may be the same row.</summary>
internal sealed record ContentVersions(ContentItemRow? Latest, ContentItemRow? Published)
{
    public static async Task<ContentVersions> FindAsync(TenantDb db, string contentItemId, CancellationToken cancellation)
    {
        var rows = await db.Set<ContentItemRow>()
            .Where(row => row.ContentItemId == contentItemId && (row.Latest || row.Published))
            .ToListAsync(cancellation);
        return new(rows.Find(row => row.Latest), rows.Find(row => row.Published));
    }

    public bool HasDraft => Latest is { Published: false };

    /// <summary>The rows, the public one first: it gives way before the newest takes its place.</summary>
    public IReadOnlyList<ContentItemRow> Distinct() =>
        [.. new[] { Published, Latest }.OfType<ContentItemRow>().Distinct()];
}
