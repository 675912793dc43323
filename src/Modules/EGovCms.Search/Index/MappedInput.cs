using System.Buffers.Binary;
using System.IO.MemoryMappedFiles;
using Lucene.Net.Store;

namespace EGovCms.Search.Index;

/// <summary>
/// A file, or a part of one, read as memory. Every read is held against the end. The view is held by each clone and unmapped when none is left, not when one
/// is closed; <c>this</c> is written to after each read, so that it lives as long as the read.
/// </summary>
internal sealed unsafe class MappedInput : IndexInput
{
    private readonly MemoryMappedViewAccessor? _view;
    private readonly byte* _start;
    private readonly byte* _end;
    private byte* _at;

    public MappedInput(string name, MemoryMappedViewAccessor? view, long offset, long length)
        : base(name)
    {
        _view = view;
        // It maps from the file's beginning, so the view begins where the mapping does.
        _at = _start = view is null ? null : (byte*)view.SafeMemoryMappedViewHandle.DangerousGetHandle() + offset;
        _end = _start + length;
    }

    public override long Position => _at - _start;

    public override long Length => _end - _start;

    public MappedInput Slice(string name, long offset, long length)
    {
        if (offset < 0 || length < 0 || offset + length > Length)
            throw new EndOfStreamException($"'{this}' ends before {name}.");
        return new MappedInput($"{this} {name}", _view, _start - Begin + offset, length);
    }

    public override void Seek(long pos)
    {
        if (pos < 0 || pos > Length)
            throw new EndOfStreamException($"'{this}' ends at {Length}, before {pos}.");
        _at = _start + pos;
    }

    public override byte ReadByte()
    {
        if (_at >= _end)
            throw End();
        return *_at++;
    }

    public override void ReadBytes(byte[] b, int offset, int len)
    {
        new ReadOnlySpan<byte>(Need(len), len).CopyTo(b.AsSpan(offset, len));
        _at += len;
    }

    public override short ReadInt16()
    {
        var value = BinaryPrimitives.ReadInt16BigEndian(new ReadOnlySpan<byte>(Need(sizeof(short)), sizeof(short)));
        _at += sizeof(short);
        return value;
    }

    public override int ReadInt32()
    {
        var value = BinaryPrimitives.ReadInt32BigEndian(new ReadOnlySpan<byte>(Need(sizeof(int)), sizeof(int)));
        _at += sizeof(int);
        return value;
    }

    public override long ReadInt64()
    {
        var value = BinaryPrimitives.ReadInt64BigEndian(new ReadOnlySpan<byte>(Need(sizeof(long)), sizeof(long)));
        _at += sizeof(long);
        return value;
    }

    public override int ReadVInt32()
    {
        // Most numbers in lists of documents are small.
        if (_at < _end && *_at < 0x80)
            return *_at++;
        var (value, shift) = (0, 0);
        byte read;
        do
        {
            read = ReadByte();
            value |= (read & 0x7f) << shift;
            shift += 7;
        }
        while (read >= 0x80 && shift < 35);
        return value;
    }

    protected override void Dispose(bool disposing)
    {
        // Others may hold the same view.
    }

    private byte* Begin => _view is null ? null : (byte*)_view.SafeMemoryMappedViewHandle.DangerousGetHandle();

    private byte* Need(int length) => length <= _end - _at ? _at : throw End();

    private EndOfStreamException End() => new($"'{this}' ends at {Length}.");
}
