using System.Diagnostics.Metrics;

namespace EGovCms.Theming.Caching;

/// <summary>The memory of kept pages as metrics; read when somebody asks.</summary>
internal static class PageMemoryMetrics
{
    public static PageMemory Observed(this PageMemory memory, Meter meter)
    {
        meter.CreateObservableGauge("egovcms.kept_pages.size", () => memory.Bytes, "By", "Bytes of all kept pages.");
        meter.CreateObservableGauge("egovcms.kept_pages.limit", () => memory.Options.MaxBytes, "By", "Bytes that kept pages may take.");
        meter.CreateObservableCounter<long>(
            "egovcms.kept_pages.evictions",
            () => [new(memory.Changed, new KeyValuePair<string, object?>("reason", "change")), new(memory.Crowded, new KeyValuePair<string, object?>("reason", "room"))],
            "{page}", "Kept pages that were dropped: because what they show changed, or for want of room.");
        return memory;
    }
}
