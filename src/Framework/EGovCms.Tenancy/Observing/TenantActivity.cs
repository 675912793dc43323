namespace EGovCms.Tenancy.Observing;

/// <summary>How a tenant does in this process.</summary>
public sealed record TenantActivity
{
    public required ShellSettings Tenant { get; init; }

    /// <summary>It is in memory.</summary>
    public bool IsStarted { get; init; }

    /// <summary>Its last start failed, and that is not long ago.</summary>
    public bool StartFailed { get; init; }

    /// <summary>Requests in the last hour.</summary>
    public long RequestsHour { get; init; }

    /// <summary>Requests in the last day.</summary>
    public long RequestsDay { get; init; }

    /// <summary>Of the last day's requests, those answered from kept pages.</summary>
    public long KeptDay { get; init; }

    /// <summary>Of the last day's requests, those answered with 500 or more.</summary>
    public long ErrorsDay { get; init; }

    /// <summary>Half of the last hour's requests took no longer; null without any.</summary>
    public TimeSpan? Median { get; init; }

    /// <summary>19 of 20 of the last hour's requests took no longer.</summary>
    public TimeSpan? P95 { get; init; }

    public DateTimeOffset? LastRequestUtc { get; init; }

    /// <summary>Bytes that it is known to keep (<see cref="IKeepsMemory"/>), when started.</summary>
    public long? KeptBytes { get; init; }

    /// <summary>Those, and an even share of the rest of the managed memory that came with the started tenants; an estimate.</summary>
    public long? MemoryBytes { get; init; }
}
