using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using EGovCms.Privacy.Abstractions;

namespace EGovCms.Mailbox.Track;

/// <summary>
/// Keys of reports that their writers have opened, so that a visit derives each but once: in this process's memory only, some minutes after their last use, and found by
/// nothing but the report's password itself, under a hash with a secret that dies with the process. Whoever may read this memory could read the next password as well;
/// nothing of it is on a disk, and in another process the password opens the report anew. A singleton of the tenant.
/// </summary>
internal sealed class WriterKeys(TimeProvider time) : IDisposable
{
    /// <summary>How long a key stays without being used.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    // More than so many writers at once derive their keys at each view, as all would without this.
    private const int Most = 500;
    private const int SecretBytes = 32;

    private readonly byte[] _secret = RandomNumberGenerator.GetBytes(SecretBytes);
    private readonly ConcurrentDictionary<string, (LetterKey Key, ITimer Timer)> _keys = new();

    public int Count => _keys.Count;

    /// <summary>The key, for some minutes more; null when it is to be derived.</summary>
    public LetterKey? Find(string letterId, string password)
    {
        if (!_keys.TryGetValue(NameOf(letterId, password), out var found))
            return null;
        found.Timer.Change(Lifetime, Timeout.InfiniteTimeSpan);
        return found.Key;
    }

    /// <summary>Takes the key over; false when there is no room, or it was there already: then it stays its owner's.</summary>
    public bool Keep(string letterId, string password, LetterKey key)
    {
        if (_keys.Count >= Most)
            return false;
        var name = NameOf(letterId, password);
        var timer = time.CreateTimer(_ => Remove(name), null, Lifetime, Timeout.InfiniteTimeSpan);
        if (_keys.TryAdd(name, (key, timer)))
            return true;
        timer.Dispose();
        return false;
    }

    /// <summary>The writer leaves.</summary>
    public void Remove(string letterId, string password) => Remove(NameOf(letterId, password));

    public void Dispose()
    {
        foreach (var name in _keys.Keys)
            Remove(name);
        CryptographicOperations.ZeroMemory(_secret);
    }

    private void Remove(string name)
    {
        if (!_keys.TryRemove(name, out var found))
            return;
        found.Timer.Dispose();
        found.Key.Dispose();
    }

    private string NameOf(string letterId, string password) => Convert.ToHexString(HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes($"{letterId}|{password}")));
}
