namespace EGovCms.Mailbox.Sharing;

/// <summary>Keeps figures from being counted for each single letter. Singleton of the tenant.</summary>
internal sealed class SharingPause(TimeProvider time)
{
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(1);

    private DateTimeOffset _until = DateTimeOffset.MinValue;

    /// <summary>Whether it is time to count; then the pause begins anew. The tenant's consumer asks, one batch after the other.</summary>
    public bool IsOver()
    {
        var now = time.GetUtcNow();
        if (now < _until)
            return false;
        _until = now + Length;
        return true;
    }
}
