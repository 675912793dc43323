using Microsoft.Extensions.Options;
using SkiaSharp;

namespace EGovCms.Queries.Print;

/// <summary>Makes the PDF of a paper: text that can be selected, with as much of the font as it uses. One a tenant, so that papers do not take all processors.</summary>
internal sealed class PaperPress(PaperFont fonts, IOptions<PaperOptions> options, TimeProvider time) : IDisposable
{
    private const float Size = 11;
    private const float LabelWidth = 170;
    private const float SmallSize = 9;
    private readonly SemaphoreSlim _gate = new(Math.Max(1, options.Value.AtOnce));

    public void Dispose() => _gate.Dispose();

    /// <summary>The document; null when there is no font.</summary>
    public async Task<byte[]?> PrintAsync(PaperText paper, CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            using var regular = fonts.OpenRegular();
            if (regular is null)
                return null;
            using var bold = fonts.OpenBold();
            return Print(paper, regular, bold ?? regular);
        }
        finally
        {
            _gate.Release();
        }
    }

    private byte[] Print(PaperText paper, SKTypeface regular, SKTypeface bold)
    {
        // How many pages there are is known once they are written.
        var pages = 0;
        var drawn = new HashSet<char>();
        Write(Stream.Null, (_, page) => pages = page);
        using var written = new MemoryStream();
        Write(written, (sheet, page) => Foot(sheet, paper, page, pages));
        return PdfTextMaps.Mend(written.ToArray(), SharedGlyphs.Of(drawn, regular, bold));

        void Write(Stream stream, Action<PaperSheet, int> foot)
        {
            using var document = SKDocument.CreatePdf(stream, Metadata(paper));
            using var sheet = new PaperSheet(document, regular, bold, drawn, foot);
            Body(sheet, paper);
            sheet.EndPage();
            document.Close();
        }
    }

    private SKDocumentPdfMetadata Metadata(PaperText paper)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return new SKDocumentPdfMetadata { Title = paper.Title, Author = paper.Site, Creator = "EGovCms", Producer = "EGovCms", Creation = now, Modified = now, RasterDpi = SKDocument.DefaultRasterDpi, EncodingQuality = 101 };
    }

    private static void Body(PaperSheet sheet, PaperText paper)
    {
        sheet.Write(paper.Site, Size);
        sheet.Rule(1);
        sheet.Skip(14);
        sheet.Write(paper.Title, 20, isBold: true, SKTextAlign.Center);
        sheet.Write(paper.Subtitle, 13, align: SKTextAlign.Center);
        sheet.Skip(10);
        for (var i = 0; i < paper.Records.Count; i++)
        {
            if (paper.Records.Count > 1)
            {
                // A heading does not stand alone at the end of a page.
                sheet.Reserve(80);
                sheet.Skip(10);
                sheet.Write(paper.Words["Verify_Number", i + 1], 12, isBold: true);
            }

            foreach (var (label, value) in paper.Records[i])
                sheet.WritePair(label, value, LabelWidth, Size);
        }

        sheet.Skip(8);
        foreach (var note in paper.Notes)
            sheet.Write(note, SmallSize + 1);
    }

    private static void Foot(PaperSheet sheet, PaperText paper, int page, int pages)
    {
        var top = PaperSheet.Height - PaperSheet.Margin - PaperSheet.Foot;
        sheet.WriteAt(top + 30, paper.Words["Print_Code"] + "  " + paper.Code, 14, isBold: true);
        sheet.WriteAt(top + 50, paper.Verify, SmallSize);
        sheet.WriteAt(top + PaperSheet.Foot, paper.Words["Print_Page", page, pages], SmallSize, align: SKTextAlign.Right);
    }
}
