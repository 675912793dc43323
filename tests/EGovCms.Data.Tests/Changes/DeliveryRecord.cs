using EGovCms.Data.Changes;

namespace EGovCms.Data.Tests.Changes;

internal sealed class DeliveryRecord
{
    public List<ChangeEntry> Entries { get; } = [];

    /// <summary>Throws to make the consumer fail after it has done its work.</summary>
    public Action? OnHandled { get; set; }

    /// <summary>Keeps the consumer busy until it completes.</summary>
    public Task? Hold { get; set; }

    public TaskCompletionSource Holding { get; } = new();

    public IEnumerable<string> Subjects
    {
        get
        {
            lock (Entries)
                return [.. Entries.Select(e => e.Subject)];
        }
    }
}
