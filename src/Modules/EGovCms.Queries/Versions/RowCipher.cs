using System.Buffers.Binary;
using System.Security.Cryptography;

namespace EGovCms.Queries.Versions;

/// <summary>Encrypts rows of one version by AES-256-GCM: nonce, text, tag. Not for two threads at once.</summary>
internal sealed class RowCipher : IDisposable
{
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private const int NoncesAtOnce = 1024;
    private readonly AesGcm _cipher;
    private readonly byte[] _context;
    private readonly byte[] _nonces = new byte[NonceLength * NoncesAtOnce];
    private int _nextNonce = NoncesAtOnce;

    public RowCipher(VersionKeys keys, VersionIdentity identity)
    {
        _cipher = new AesGcm(keys.Data, TagLength);
        _context = [.. identity.Digest(), .. new byte[sizeof(long)]];
    }

    /// <summary>How much longer a row becomes.</summary>
    public const int Overhead = NonceLength + TagLength;

    public void Seal(long row, ReadOnlySpan<byte> plain, Span<byte> sealedRow)
    {
        // Random, not counted: an import that is taken up again encrypts some rows once more. Asking for many at once costs little.
        if (_nextNonce == NoncesAtOnce)
        {
            RandomNumberGenerator.Fill(_nonces);
            _nextNonce = 0;
        }

        var nonce = _nonces.AsSpan(_nextNonce++ * NonceLength, NonceLength);
        nonce.CopyTo(sealedRow);
        _cipher.Encrypt(nonce, plain, sealedRow.Slice(NonceLength, plain.Length), sealedRow[(NonceLength + plain.Length)..], Context(row));
    }

    /// <exception cref="CryptographicException">It was changed, or belongs to another row or version.</exception>
    public byte[] Open(long row, ReadOnlySpan<byte> sealedRow)
    {
        if (sealedRow.Length < Overhead)
            throw new CryptographicException("A row is too short.");
        var plain = new byte[sealedRow.Length - Overhead];
        _cipher.Decrypt(sealedRow[..NonceLength], sealedRow[NonceLength..^TagLength], sealedRow[^TagLength..], plain, Context(row));
        return plain;
    }

    public void Dispose() => _cipher.Dispose();

    private byte[] Context(long row)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_context.AsSpan(_context.Length - sizeof(long)), row);
        return _context;
    }
}
