using EGovCms.Mailbox.Storage;
using EGovCms.Privacy.Abstractions;

namespace EGovCms.Mailbox.Reports;

/// <summary>Keys of sealed reports that this request may use: its writer's, or those of a reader who has unlocked. Scoped; never stored.</summary>
internal sealed class OpenReports : IDisposable
{
    private readonly Dictionary<string, LetterKey> _keys = [];
    private readonly Dictionary<string, LetterKey> _borrowed = [];

    /// <summary>The body's private key, once a reader has unlocked it; not owned.</summary>
    public PrivateBodyKey? Body { get; set; }

    /// <summary>The request's writer has opened their report.</summary>
    public void Add(string letterId, LetterKey key) => _keys[letterId] = key;

    /// <summary>The same, with a key that others own and dispose of.</summary>
    public void Borrow(string letterId, LetterKey key) => _borrowed[letterId] = key;

    public LetterKey? Find(LetterRow letter)
    {
        if (_keys.TryGetValue(letter.Id, out var known) || _borrowed.TryGetValue(letter.Id, out known))
            return known;
        if (Body is not { } body || letter.BodyKey is not { } wrapped || SealedBoxes.Unwrap(Convert.FromBase64String(wrapped), body) is not { } key)
            return null;
        return _keys[letter.Id] = key;
    }

    public void Dispose()
    {
        foreach (var key in _keys.Values)
            key.Dispose();
    }
}
