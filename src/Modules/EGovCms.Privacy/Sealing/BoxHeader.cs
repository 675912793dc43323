namespace EGovCms.Privacy.Sealing;

/// <summary>The two bytes that everything sealed begins with: the version of its form, and what it is.</summary>
internal static class BoxHeader
{
    public const int Length = 2;
    private const byte Version = 1;

    public static byte[] Of(BoxKind kind) => [Version, (byte)kind];

    public static bool Is(ReadOnlySpan<byte> box, BoxKind kind) => box.Length > Length && box[0] == Version && box[1] == (byte)kind;
}
