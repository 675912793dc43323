using EGovCms.Media.Abstractions;
using Microsoft.Extensions.Logging;

namespace EGovCms.Search.Files;

/// <summary>Reads the text of a file, within <see cref="FileLimits"/>. One that cannot be read has none, and a line in the log says why.</summary>
internal sealed partial class FileReader(ILogger<FileReader> logger)
{
    private delegate void Reader(Stream file, LimitedText into, CancellationToken cancellation);

    public async Task<string> ReadAsync(MediaFile file, CancellationToken cancellation)
    {
        if (For(file.Path) is not { } read)
            return "";
        if (file.Length > FileLimits.MostBytes)
        {
            LogLarge(file.Path, file.Length);
            return "";
        }

        var text = new LimitedText();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(FileLimits.Longest);
        // Reading looks at its time between pages; what hangs within one is left behind.
        var reading = Task.Run(
            () =>
            {
                using var stream = File.OpenRead(file.PhysicalPath);
                read(stream, text, patience.Token);
            },
            patience.Token);
        try
        {
            await reading.WaitAsync(FileLimits.Longest * 2, cancellation);
        }
        catch (Exception unreadable) when (!cancellation.IsCancellationRequested && unreadable is not OutOfMemoryException)
        {
            LogUnreadable(file.Path, unreadable is OperationCanceledException or TimeoutException ? "it takes too long" : unreadable.Message);
            return reading.IsCompleted ? text.ToString() : "";
        }

        return text.ToString();
    }

    private static Reader? For(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".pdf" => PdfText.Read,
        ".docx" => (file, into, cancellation) => OfficeText.Read(file, OfficeParts.Document, into, cancellation),
        ".xlsx" => (file, into, cancellation) => OfficeText.Read(file, OfficeParts.Workbook, into, cancellation),
        ".pptx" => (file, into, cancellation) => OfficeText.Read(file, OfficeParts.Presentation, into, cancellation),
        _ => null,
    };

    [LoggerMessage(6420, LogLevel.Warning, "The text of {Path} is not found by searching, or not all of it: {Reason}")]
    private partial void LogUnreadable(string path, string reason);

    [LoggerMessage(6421, LogLevel.Information, "The text of {Path} is not found by searching: it has {Bytes} bytes")]
    private partial void LogLarge(string path, long bytes);
}
