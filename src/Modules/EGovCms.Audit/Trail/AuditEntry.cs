namespace EGovCms.Audit.Trail;

/// <summary>One act of an administrator, as stored. Sealed once, never changed and never removed.</summary>
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

    /// <summary>Its place in the chain, from 1 on without a gap; null until it is sealed.</summary>
    public long? Number { get; set; }

    /// <summary>64 hexadecimal digits: of all the above, and of the hash of the entry before it.</summary>
    public string? Hash { get; set; }
}
