using EGovCms.Portal.Entries;

namespace EGovCms.Portal.Articles;

/// <summary>What stands around an article: the one before, the one after, and others of its column.</summary>
internal sealed record Surroundings(EntryView? Previous, EntryView? Next, IReadOnlyList<EntryView> Related)
{
    private const int RelatedCount = 6;

    public static Surroundings None { get; } = new(null, null, []);

    /// <summary>Read in one round trip.</summary>
    public static async Task<Surroundings> ReadAsync(EntryQueries entries, PortalEntry entry, CancellationToken cancellation)
    {
        if (entry.TermId.Length == 0)
            return None;
        var key = new EntryKey(entry.Weight, entry.PublishedUtc, entry.ItemId);
        var own = new EntrySlice { Terms = [entry.TermId], Types = [entry.ContentType] };
        var lists = await entries.ReadAsync(
        [
            own with { Before = key, Take = 1 },
            own with { After = key, Take = 1 },
            own with { Without = entry.ItemId, Take = RelatedCount },
        ], cancellation);
        return new(First(lists[0]), First(lists[1]), EntryView.From(lists[2]));
    }

    private static EntryView? First(IReadOnlyList<EntryRow> rows) => rows.Count > 0 ? EntryView.From(rows[0]) : null;
}
