namespace EGovCms.Mailbox.Reports;

/// <summary>Counts wrong pass phrases, by account: after some, none is looked at for a while. A singleton of the tenant.</summary>
internal sealed class PassphraseTries(TimeProvider time)
{
    /// <summary>How many wrong ones in a row are looked at.</summary>
    public const int Most = 5;

    /// <summary>How long none is looked at after that.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (int Wrong, DateTimeOffset Last)> _tries = [];

    /// <summary>Whether another one is looked at.</summary>
    public bool MayTry(string userId)
    {
        lock (_gate)
            return !_tries.TryGetValue(userId, out var tries) || tries.Wrong < Most || time.GetUtcNow() - tries.Last >= Pause;
    }

    public void Count(string userId, bool wasRight)
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            if (wasRight)
                _tries.Remove(userId);
            else
                _tries[userId] = _tries.TryGetValue(userId, out var tries) && now - tries.Last < Pause ? (tries.Wrong + 1, now) : (1, now);
        }
    }
}
