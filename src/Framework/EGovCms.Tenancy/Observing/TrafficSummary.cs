namespace EGovCms.Tenancy.Observing;

/// <summary>What a tenant's traffic was of late.</summary>
internal readonly record struct TrafficSummary(
    long RequestsHour, long RequestsDay, long KeptDay, long ErrorsDay, TimeSpan? Median, TimeSpan? P95, DateTimeOffset? LastUtc);
