namespace EGovCms.Tenancy.Observing;

/// <summary>An HTTP feature: counts the statements of one request, while somebody listens.</summary>
public sealed class RequestCommands(EGovTelemetry telemetry)
{
    private int _count;

    /// <summary>To whom the request belongs: several hosts may live in one process.</summary>
    public EGovTelemetry Telemetry { get; } = telemetry;

    public int Count => Volatile.Read(ref _count);

    public void Add() => Interlocked.Increment(ref _count);
}
