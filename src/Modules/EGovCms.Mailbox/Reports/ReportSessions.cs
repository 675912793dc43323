using System.Collections.Concurrent;
using System.Security.Cryptography;
using EGovCms.Privacy.Abstractions;

namespace EGovCms.Mailbox.Reports;

/// <summary>
/// Private keys that readers have unlocked: in this process's memory only, a quarter of an hour after their last use, for the browser that unlocked them and the
/// account that was signed in. A singleton of the tenant: when that is reloaded, they are gone.
/// </summary>
internal sealed class ReportSessions(TimeProvider time) : IDisposable
{
    /// <summary>How long a key stays unlocked without being used.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    private const int TokenBytes = 32;

    private readonly ConcurrentDictionary<string, Unlocked> _unlocked = new();

    /// <summary>Keeps the key; returns the token by which its browser finds it.</summary>
    public string Add(string userId, PrivateBodyKey key)
    {
        var token = Convert.ToHexString(RandomNumberGenerator.GetBytes(TokenBytes));
        _unlocked[token] = new Unlocked(userId, key, time.CreateTimer(_ => Remove(token), null, Lifetime, Timeout.InfiniteTimeSpan));
        return token;
    }

    /// <summary>The key, for another quarter of an hour; null when it is locked, or was unlocked by somebody else.</summary>
    public PrivateBodyKey? Find(string? token, string? userId)
    {
        if (token is null || userId is null || !_unlocked.TryGetValue(token, out var found) || found.UserId != userId)
            return null;
        found.Timer.Change(Lifetime, Timeout.InfiniteTimeSpan);
        return found.Key;
    }

    /// <summary>Locks it.</summary>
    public void Remove(string? token)
    {
        if (token is not null && _unlocked.TryRemove(token, out var found))
            found.Dispose();
    }

    public void Dispose()
    {
        foreach (var token in _unlocked.Keys)
            Remove(token);
    }

    private sealed record Unlocked(string UserId, PrivateBodyKey Key, ITimer Timer) : IDisposable
    {
        public void Dispose()
        {
            Timer.Dispose();
            Key.Dispose();
        }
    }
}
