using System.Text.Json;
using EGovCms.Content.Caching;
using EGovCms.Data.Changes;

namespace EGovCms.Portal.Columns;

/// <summary>Follows the change log, so that columns changed by another process are read anew here too.</summary>
internal sealed class ColumnTreeFollower(SnapshotCache<ColumnTree> cache) : IChangeConsumer
{
    public string Name => "portal-columns";

    public Task HandleAsync(IReadOnlyList<ChangeEntry> entries, CancellationToken cancellation)
    {
        if (entries.Any(entry => entry.Kind.StartsWith("content.", StringComparison.Ordinal) && TypeOf(entry) == "Taxonomy"))
            cache.Invalidate();
        return Task.CompletedTask;
    }

    private static string? TypeOf(ChangeEntry entry) =>
        entry.Data is { ValueKind: JsonValueKind.Object } data && data.TryGetProperty("ContentType", out var type) ? type.GetString() : null;
}
