using System.Buffers.Binary;
using System.Security.Cryptography;

namespace EGovCms.Queries.Imports;

/// <summary>
/// Encrypts what is written to it, in chunks of AES-256-GCM that can be read from anywhere. Each knows its place, and the last that it is the last: none can be moved, and a file that was cut is noticed.
/// A key is for one file alone, so a chunk's number is nonce enough.
/// </summary>
internal sealed class SealedWriter(Stream inner, byte[] key) : Stream
{
    /// <summary>Of a chunk, before it is encrypted.</summary>
    public const int ChunkLength = 1 << 16;

    public const int TagLength = 16;

    private const int NonceLength = 12;

    private readonly AesGcm _cipher = new(key, TagLength);
    private readonly byte[] _chunk = new byte[ChunkLength];
    private readonly byte[] _sealed = new byte[ChunkLength + TagLength];
    private int _filled;
    private long _number;
    private bool _isEnded;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => (_number * ChunkLength) + _filled;

    public override long Position
    {
        get => Length;
        set => throw new NotSupportedException();
    }

    public static void Nonce(Span<byte> nonce, long number)
    {
        nonce.Clear();
        BinaryPrimitives.WriteInt64LittleEndian(nonce, number);
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            // Not before something follows it: the last is told by itself.
            if (_filled == ChunkLength)
                Seal(isLast: false);
            var taken = Math.Min(buffer.Length, ChunkLength - _filled);
            buffer[..taken].CopyTo(_chunk.AsSpan(_filled));
            _filled += taken;
            buffer = buffer[taken..];
        }
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_isEnded)
        {
            _isEnded = true;
            Seal(isLast: true);
            _cipher.Dispose();
            CryptographicOperations.ZeroMemory(_chunk);
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Seal(bool isLast)
    {
        Span<byte> nonce = stackalloc byte[NonceLength];
        Nonce(nonce, _number);
        _cipher.Encrypt(nonce, _chunk.AsSpan(0, _filled), _sealed.AsSpan(0, _filled), _sealed.AsSpan(_filled, TagLength), [(byte)(isLast ? 1 : 0)]);
        inner.Write(_sealed, 0, _filled + TagLength);
        _number++;
        _filled = 0;
    }
}
