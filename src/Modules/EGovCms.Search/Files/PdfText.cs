using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace EGovCms.Search.Files;

/// <summary>The text of a PDF, page by page. Pictures of pages have none.</summary>
internal static class PdfText
{
    private const int DeepestStack = 64;

    public static void Read(Stream file, LimitedText into, CancellationToken cancellation)
    {
        var options = new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, MaxStackDepth = DeepestStack, FilterProvider = new GuardedFilters() };
        using var document = PdfDocument.Open(file, options);
        var pages = Math.Min(document.NumberOfPages, FileLimits.MostPages);
        for (var page = 1; page <= pages && !into.IsFull; page++)
        {
            cancellation.ThrowIfCancellationRequested();
            into.Break();
            into.Add(ContentOrderTextExtractor.GetText(document.GetPage(page), false));
        }
    }
}
