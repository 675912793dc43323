namespace EGovCms.Accounts.Audit;

/// <summary>One act of an administrator, as stored. Never changed, never removed by the application.</summary>
public sealed class AuditEntry
{
    public long Id { get; init; }

    public DateTimeOffset OccurredUtc { get; init; }

    public string? ActorId { get; init; }

    public required string ActorName { get; init; }

    public string? Address { get; init; }

    public required string Action { get; init; }

    public required string Subject { get; init; }

    public string? Before { get; init; }

    public string? After { get; init; }
}
