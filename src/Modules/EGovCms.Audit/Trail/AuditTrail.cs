using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using EGovCms.Accounts.Abstractions;
using EGovCms.Audit.Chain;
using EGovCms.Data;
using EGovCms.Data.Audit;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace EGovCms.Audit.Trail;

internal sealed partial class AuditTrail(
    TenantDb db, ICurrentUser user, IHttpContextAccessor http, AuditSealer sealer, TimeProvider time, ILogger<AuditTrail> logger) : IAuditTrail
{
    // Chinese stays readable in the store.
    internal static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public void Add(string action, string subject, object? before, object? after)
    {
        var entry = new AuditEntry
        {
            OccurredUtc = time.GetUtcNow(),
            ActorId = user.Id,
            ActorName = user.Name ?? "system",
            Address = http.HttpContext?.Connection.RemoteIpAddress?.ToString(),
            Action = action,
            Subject = subject.Length > 128 ? subject[..128] : subject,
            Before = before is null ? null : JsonSerializer.Serialize(before, Json),
            After = after is null ? null : JsonSerializer.Serialize(after, Json),
        };
        db.Add(entry);
        db.AfterCommit(() =>
        {
            LogRecorded(entry.ActorName, entry.Action, entry.Subject, entry.Address);
            sealer.Wake();
        });
    }

    public async Task RecordAsync(string action, string subject, object? before, object? after, CancellationToken cancellation)
    {
        Add(action, subject, before, after);
        await db.SaveChangesAsync(cancellation);
    }

    [LoggerMessage(5010, LogLevel.Information, "{Actor} did {Action} to {Subject} from {Address}")]
    private partial void LogRecorded(string actor, string action, string subject, string? address);
}
