using System.Text.Encodings.Web;
using System.Text.Json;

namespace EGovCms.Data.Changes;

/// <inheritdoc cref="IChangeLog" />
internal sealed class ChangeLog(TenantDb db, IChangePump pump, IEnumerable<ICommitObserver> observers, TimeProvider time) : IChangeLog
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <inheritdoc />
    public void Append(string kind, string subject, object? data = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(kind);
        ArgumentNullException.ThrowIfNull(subject);
        var row = new ChangeRow
        {
            Kind = kind,
            Subject = subject,
            OccurredUtc = time.GetUtcNow().UtcDateTime,
            Data = data is null ? null : JsonSerializer.Serialize(data, Json),
        };
        db.Add(row);
        db.AfterCommit(() => OnCommitted(row));
    }

    private void OnCommitted(ChangeRow row)
    {
        foreach (var observer in observers)
            observer.Committed(ChangeReader.ToEntry(row));
        pump.Signal();
    }
}
