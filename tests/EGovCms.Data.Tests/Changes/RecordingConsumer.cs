using EGovCms.Data.Changes;

namespace EGovCms.Data.Tests.Changes;

/// <summary>Notes what is delivered to it, and fails when it is told to.</summary>
internal sealed class RecordingConsumer(DeliveryRecord record) : IChangeConsumer
{
    public string Name => "recording";

    public async Task HandleAsync(IReadOnlyList<ChangeEntry> entries, CancellationToken cancellation)
    {
        if (record.Hold is { } hold)
        {
            record.Holding.TrySetResult();
            await hold.WaitAsync(cancellation);
        }

        lock (record.Entries)
            record.Entries.AddRange(entries);
        record.OnHandled?.Invoke();
    }
}
