using System.Buffers;
using System.Text;

namespace EGovCms.Theming.Output;

/// <summary>
/// Collects a page as UTF-8 in a pooled buffer, so that static text (encoded once) and captured zones are copied as bytes
/// and nothing is transcoded twice. Nothing reaches the response before the page is whole: an error can still become
/// another page.
/// </summary>
internal sealed class Utf8HtmlWriter(int maxBytes) : TextWriter
{
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);
    private int _length;
    private char _highSurrogate;

    public override Encoding Encoding => Encoding.UTF8;

    public int Length => _length;

    public ReadOnlySpan<byte> WrittenSpan => _buffer.AsSpan(0, _length);

    public ReadOnlyMemory<byte> WrittenMemory => _buffer.AsMemory(0, _length);

    public void WriteUtf8(ReadOnlySpan<byte> utf8)
    {
        Reserve(utf8.Length);
        utf8.CopyTo(_buffer.AsSpan(_length));
        _length += utf8.Length;
    }

    public override void Write(char value)
    {
        if (value < 0x80 && _highSurrogate == 0)
        {
            Reserve(1);
            _buffer[_length++] = (byte)value;
            return;
        }

        Write(new ReadOnlySpan<char>(in value));
    }

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (_highSurrogate != 0 && buffer.Length > 0)
        {
            Span<char> pair = [_highSurrogate, buffer[0]];
            _highSurrogate = '\0';
            Encode(pair);
            buffer = buffer[1..];
        }

        // A pair may come in two writes: its first half waits for the second.
        if (buffer.Length > 0 && char.IsHighSurrogate(buffer[^1]))
        {
            _highSurrogate = buffer[^1];
            buffer = buffer[..^1];
        }

        Encode(buffer);
    }

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override Task WriteAsync(char value)
    {
        Write(value);
        return Task.CompletedTask;
    }

    public override Task WriteAsync(string? value)
    {
        Write(value.AsSpan());
        return Task.CompletedTask;
    }

    public override Task WriteAsync(char[] buffer, int index, int count)
    {
        Write(buffer.AsSpan(index, count));
        return Task.CompletedTask;
    }

    public override Task WriteAsync(ReadOnlyMemory<char> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return Task.CompletedTask;
    }

    public override Task FlushAsync() => Task.CompletedTask;

    public override string ToString() => Encoding.UTF8.GetString(WrittenSpan);

    protected override void Dispose(bool disposing)
    {
        var buffer = Interlocked.Exchange(ref _buffer, []);
        if (buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(buffer);
        _length = 0;
        base.Dispose(disposing);
    }

    private void Encode(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return;
        // Most pieces are short: three bytes a character at worst is cheaper than counting first.
        Reserve(text.Length <= 1024 ? text.Length * 3 : Encoding.UTF8.GetByteCount(text));
        _length += Encoding.UTF8.GetBytes(text, _buffer.AsSpan(_length));
    }

    private void Reserve(int bytes)
    {
        if (_buffer.Length - _length < bytes)
            Grow(bytes);
        if (_length > maxBytes)
            throw new OutputLimitException(maxBytes);
    }

    private void Grow(int bytes)
    {
        if ((long)_length + bytes > maxBytes + 4096L)
            throw new OutputLimitException(maxBytes);
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_buffer.Length * 2, _length + bytes));
        WrittenSpan.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
