using Microsoft.Extensions.Options;

namespace EGovCms.Queries.Sheets;

/// <summary>Opens a file by what it is, not by what it is called.</summary>
internal sealed class SheetOpener(IOptions<SheetLimits> limits)
{
    /// <exception cref="SheetException">It is none that can be read.</exception>
    public ISheet Open(string path, string? sheet, string workFolder, CancellationToken cancellation)
    {
        Span<byte> head = stackalloc byte[8];
        int read;
        using (var file = File.OpenRead(path))
            read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (read == 0)
            throw SheetException.Of("Sheet_Empty");
        if (head.StartsWith((ReadOnlySpan<byte>)[0xd0, 0xcf, 0x11, 0xe0]))
            throw SheetException.Of("Sheet_OldWorkbook");
        return head.StartsWith("PK"u8) ? XlsxSheet.Open(path, sheet, limits.Value, workFolder, cancellation) : CsvSheet.Open(path, limits.Value);
    }
}
