using System.Security.Cryptography;

namespace EGovCms.Privacy.Abstractions;

/// <summary>The key of one sealed letter and all that belongs to it. Dispose of it as soon as it is not needed: its bytes are then overwritten.</summary>
public sealed class LetterKey : IDisposable
{
    private readonly byte[] _bytes;
    private bool _disposed;

    internal LetterKey(byte[] bytes) => _bytes = bytes;

    internal byte[] Bytes
    {
        get
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return _bytes;
        }
    }

    /// <summary>Overwrites the key.</summary>
    public void Dispose()
    {
        _disposed = true;
        CryptographicOperations.ZeroMemory(_bytes);
    }
}
