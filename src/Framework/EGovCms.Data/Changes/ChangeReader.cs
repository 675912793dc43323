using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Data.Changes;

/// <summary>Reads the change log.</summary>
internal static class ChangeReader
{
    public static async Task<IReadOnlyList<ChangeEntry>> ReadAsync(TenantDb db, long after, int limit, CancellationToken cancellation)
    {
        var rows = await db.Set<ChangeRow>().AsNoTracking().Where(c => c.Position > after).OrderBy(c => c.Position).Take(limit)
            .ToListAsync(cancellation);
        return [.. rows.Select(ToEntry)];
    }

    /// <summary>The position of the newest entry, 0 when there is none.</summary>
    public static async Task<long> LastPositionAsync(TenantDb db, CancellationToken cancellation) =>
        await db.Set<ChangeRow>().MaxAsync(c => (long?)c.Position, cancellation) ?? 0;

    public static ChangeEntry ToEntry(ChangeRow row) =>
        new(row.Position, row.Kind, row.Subject, row.OccurredUtc, row.Data is null ? null : Parse(row.Data));

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
