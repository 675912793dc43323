using System.Security.Cryptography;
using EGovCms.Privacy.Sealing;

namespace EGovCms.Privacy.Abstractions;

/// <summary>
/// The private key of a body, unwrapped: whoever holds it reads what is sealed for the body. It is kept in memory only, for the session that unlocked it, and disposed of
/// with it: its bytes are then overwritten.
/// </summary>
public sealed class PrivateBodyKey : IDisposable
{
    private readonly byte[] _bytes;
    private readonly byte[] _publicKey;
    private bool _disposed;

    internal PrivateBodyKey(byte[] bytes)
    {
        _bytes = bytes;
        _publicKey = Sm2.PublicOf(bytes);
    }

    /// <summary>The public key that belongs to it.</summary>
    public ReadOnlyMemory<byte> PublicKey => _publicKey;

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
