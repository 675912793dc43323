namespace EGovCms.Mailbox.Files;

/// <summary>A kind of file that may come with a letter.</summary>
/// <param name="Extensions">Its names' ends, in lower case.</param>
/// <param name="ContentType">What it is served as.</param>
/// <param name="Offset">Where its mark stands.</param>
/// <param name="Mark">The bytes that such files have there.</param>
internal sealed record FileKind(IReadOnlyList<string> Extensions, string ContentType, int Offset, byte[] Mark)
{
    // Photographs, scans and office files: nothing that runs. The marks are those of the formats' own specifications.
    private static readonly IReadOnlyList<FileKind> All =
    [
        new([".jpg", ".jpeg"], "image/jpeg", 0, [0xFF, 0xD8, 0xFF]),
        new([".png"], "image/png", 0, [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]),
        new([".webp"], "image/webp", 8, "WEBP"u8.ToArray()),
        new([".heic"], "image/heic", 4, "ftyp"u8.ToArray()),
        new([".pdf"], "application/pdf", 0, "%PDF-"u8.ToArray()),
        new([".docx"], "application/vnd.openxmlformats-officedocument.wordprocessingml.document", 0, Zip),
        new([".xlsx"], "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", 0, Zip),
        new([".doc"], "application/msword", 0, Compound),
        new([".xls"], "application/vnd.ms-excel", 0, Compound),
    ];

    private static byte[] Zip => [(byte)'P', (byte)'K', 3, 4];

    private static byte[] Compound => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>All ends of names, for the form's choice of files.</summary>
    public static string Accept { get; } = string.Join(',', All.SelectMany(kind => kind.Extensions));

    /// <summary>What the file is, when its name and its bytes agree; else null.</summary>
    public static FileKind? Of(string name, ReadOnlySpan<byte> bytes)
    {
        var extension = Path.GetExtension(name).ToLowerInvariant();
        foreach (var kind in All)
        {
            if (kind.Extensions.Contains(extension) && bytes.Length >= kind.Offset + kind.Mark.Length && bytes.Slice(kind.Offset, kind.Mark.Length).SequenceEqual(kind.Mark))
                return kind;
        }

        return null;
    }
}
