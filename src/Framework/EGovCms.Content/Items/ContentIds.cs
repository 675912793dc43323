namespace EGovCms.Content.Items;

/// <summary>Makes and checks ids of items and versions: 26 characters of [a-z0-9], growing with time.</summary>
public static class ContentIds
{
    /// <summary>Length of the ids made here.</summary>
    public const int Length = 26;

    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>A new id. Ids made later sort behind, so that index pages fill in order.</summary>
    public static string New()
    {
        var bits = default(UInt128);
        Span<byte> bytes = stackalloc byte[16];
        Guid.CreateVersion7().TryWriteBytes(bytes, bigEndian: true, out _);
        foreach (var part in bytes)
            bits = (bits << 8) | part;
        return string.Create(Length, bits, static (text, rest) =>
        {
            for (var i = text.Length - 1; i >= 0; i--, rest >>= 5)
                text[i] = Alphabet[(int)(rest & 31)];
        });
    }

    /// <summary>Whether the text may be an id: ids that recipes bring may be shorter, and in capitals.</summary>
    public static bool IsValid(string? id) =>
        id is { Length: > 0 and <= Length } && id.All(char.IsAsciiLetterOrDigit);
}
