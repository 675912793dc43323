namespace EGovCms.Tenancy.Routing;

/// <summary>
/// A known tenant: its current settings and, once started, its shell. The entry lives as long as the tenant is known; both
/// are exchanged under it.
/// </summary>
internal sealed class ShellEntry(ShellSettings settings) : IDisposable
{
    private long _lastUsed;

    public volatile ShellSettings Settings = settings;

    /// <summary>The started shell, or null.</summary>
    public volatile Shell? Current;

    /// <summary>Why the last start failed, while that is remembered.</summary>
    public volatile StartFailure? Failure;

    /// <summary>Set under the gate when the tenant is forgotten: whoever waited for the gate must not start it again.</summary>
    public volatile bool Removed;

    /// <summary>When it was started or last served a request, as a timestamp of the clock.</summary>
    public long LastUsed => Volatile.Read(ref _lastUsed);

    /// <summary>Held while the tenant is started, reloaded or removed.</summary>
    public SemaphoreSlim Gate { get; } = new(1, 1);

    public void Touch(TimeProvider time) => Volatile.Write(ref _lastUsed, time.GetTimestamp());

    public void Dispose() => Gate.Dispose();
}

/// <summary>A start that failed.</summary>
/// <param name="Reference">Shown to people and logged with the cause.</param>
/// <param name="RetryUtc">Not tried again before.</param>
/// <param name="Cause">The exception.</param>
internal sealed record StartFailure(string Reference, DateTimeOffset RetryUtc, Exception Cause);
