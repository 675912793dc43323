using System.Buffers.Binary;
using System.Numerics;

namespace EGovCms.Privacy.Sealing;

/// <summary>Brings what is sealed to one of few lengths: a short report and a long one look alike. Four bytes of length, the content, then zeros.</summary>
internal static class Padding
{
    private const int LengthBytes = sizeof(int);

    /// <summary>Whole kilobytes up to 32 KB; beyond, steps of a sixteenth to a thirty-second of the length.</summary>
    private const int SmallestStep = 1024;

    private const int StepsToDouble = 4;

    public static byte[] Pad(ReadOnlySpan<byte> plain)
    {
        var needed = checked(plain.Length + LengthBytes);
        var step = Math.Max(SmallestStep, 1L << Math.Max(0, BitOperations.Log2((uint)needed) - StepsToDouble));
        var padded = new byte[checked((int)((needed + step - 1) / step * step))];
        BinaryPrimitives.WriteInt32BigEndian(padded, plain.Length);
        plain.CopyTo(padded.AsSpan(LengthBytes));
        return padded;
    }

    /// <summary>Null when no length stands in it that it could have.</summary>
    public static byte[]? Remove(ReadOnlySpan<byte> padded)
    {
        if (padded.Length < LengthBytes)
            return null;
        var length = BinaryPrimitives.ReadInt32BigEndian(padded);
        return length < 0 || length > padded.Length - LengthBytes ? null : padded.Slice(LengthBytes, length).ToArray();
    }
}
