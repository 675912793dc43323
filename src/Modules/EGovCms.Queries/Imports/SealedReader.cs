using System.Security.Cryptography;
using EGovCms.Queries.Sheets;

namespace EGovCms.Queries.Imports;

/// <summary>Reads what a <see cref="SealedWriter"/> wrote, from anywhere in it.</summary>
internal sealed class SealedReader : Stream
{
    private const int SealedLength = SealedWriter.ChunkLength + SealedWriter.TagLength;
    private const int NonceLength = 12;

    private readonly FileStream _inner;
    private readonly AesGcm _cipher;
    private readonly byte[] _chunk = new byte[SealedWriter.ChunkLength];
    private readonly byte[] _sealed = new byte[SealedLength];
    private readonly long _chunks;
    private long _number = -1;
    private int _filled;
    private long _position;

    public SealedReader(FileStream inner, byte[] key)
    {
        // A rest that is no chunk: it was cut.
        if (inner.Length == 0 || inner.Length % SealedLength is > 0 and < SealedWriter.TagLength)
        {
            inner.Dispose();
            throw SheetException.Of("Sheet_Damaged");
        }

        (_inner, _cipher) = (inner, new AesGcm(key, SealedWriter.TagLength));
        _chunks = (inner.Length + SealedLength - 1) / SealedLength;
        Length = inner.Length - (_chunks * SealedWriter.TagLength);
    }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length { get; }

    public override long Position
    {
        get => _position;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _position = value;
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_position >= Length || buffer.Length == 0)
            return 0;
        Open(_position / SealedWriter.ChunkLength);
        var from = (int)(_position % SealedWriter.ChunkLength);
        var taken = Math.Min(buffer.Length, _filled - from);
        _chunk.AsSpan(from, taken).CopyTo(buffer);
        _position += taken;
        return taken;
    }

    public override long Seek(long offset, SeekOrigin origin)
    {
        var position = origin switch
        {
            SeekOrigin.Begin => offset,
            SeekOrigin.Current => _position + offset,
            _ => Length + offset,
        };
        // As files do: a reader of archives looks for the end of one that has none.
        return position < 0 ? throw new IOException("Before the beginning.") : _position = position;
    }

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            CryptographicOperations.ZeroMemory(_chunk);
            _cipher.Dispose();
            _inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Open(long number)
    {
        if (_number == number)
            return;
        _number = -1;
        _inner.Position = number * SealedLength;
        var read = _inner.ReadAtLeast(_sealed, SealedLength, throwOnEndOfStream: false);
        _filled = read - SealedWriter.TagLength;
        Span<byte> nonce = stackalloc byte[NonceLength];
        SealedWriter.Nonce(nonce, number);
        try
        {
            _cipher.Decrypt(nonce, _sealed.AsSpan(0, _filled), _sealed.AsSpan(_filled, SealedWriter.TagLength), _chunk.AsSpan(0, _filled), [(byte)(number == _chunks - 1 ? 1 : 0)]);
        }
        catch (CryptographicException fault)
        {
            throw SheetException.Of("Sheet_Damaged", inner: fault);
        }

        _number = number;
    }
}
