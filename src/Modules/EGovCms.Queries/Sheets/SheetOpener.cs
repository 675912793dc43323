using Microsoft.Extensions.Options;

namespace EGovCms.Queries.Sheets;

/// <summary>Opens a file by what it is, not by what it is called.</summary>
internal sealed class SheetOpener(IOptions<SheetLimits> limits)
{
    /// <exception cref="SheetException">It is none that can be read.</exception>
    public ISheet Open(string path, string? sheet, string workFolder, CancellationToken cancellation) =>
        Open(() => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16), sheet, workFolder, cancellation);

    /// <param name="open">Opens the file; it is opened several times.</param>
    /// <param name="sheet">Of a workbook, the sheet's name, or null for the first.</param>
    /// <param name="workFolder">Where large parts may be put meanwhile.</param>
    /// <param name="cancellation">Stops the first look at it.</param>
    /// <exception cref="SheetException">It is none that can be read.</exception>
    public ISheet Open(Func<Stream> open, string? sheet, string workFolder, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(open);
        Span<byte> head = stackalloc byte[8];
        int read;
        using (var file = open())
            read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (read == 0)
            throw SheetException.Of("Sheet_Empty");
        if (head.StartsWith((ReadOnlySpan<byte>)[0xd0, 0xcf, 0x11, 0xe0]))
            throw SheetException.Of("Sheet_OldWorkbook");
        return head.StartsWith("PK"u8) ? XlsxSheet.Open(open, sheet, limits.Value, workFolder, cancellation) : CsvSheet.Open(open(), limits.Value);
    }
}
