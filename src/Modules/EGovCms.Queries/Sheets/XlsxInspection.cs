using System.IO.Compression;
using System.Xml;

namespace EGovCms.Queries.Sheets;

/// <summary>
/// Looks at a workbook before anything reads it into memory: how large it unpacks, by what it says and by what comes out; how many rows and columns the sheet has; which cells are merged.
/// </summary>
internal sealed class XlsxInspection
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string SharedStrings = "xl/sharedStrings.xml";
    private const long SmallPart = 1 << 20;
    private const int MostMerged = 10_000;
    private static readonly XmlReaderSettings Safe = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreWhitespace = true, IgnoreComments = true };

    private readonly List<MergedCells> _merged = [];

    /// <summary>The last row's number.</summary>
    public long Rows { get; private set; }

    public IReadOnlyList<MergedCells> Merged => _merged;

    /// <summary>The sheet's name.</summary>
    public string Sheet { get; private set; } = "";

    /// <summary>The names of all sheets.</summary>
    public IReadOnlyList<string> Sheets { get; private set; } = [];

    /// <param name="open">Opens the workbook.</param>
    /// <param name="sheet">The sheet's name, or null for the first.</param>
    /// <param name="limits">What it may be at most.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="SheetException">It is no workbook, or larger than it may be.</exception>
    public static XlsxInspection Of(Func<Stream> open, string? sheet, SheetLimits limits, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(open);
        var inspection = new XlsxInspection();
        try
        {
            using var file = open();
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            CheckParts(zip, limits);
            var part = inspection.FindSheet(zip, sheet);
            CheckShared(zip, limits);
            inspection.ReadSheet(part, limits, cancellation);
            return inspection;
        }
        catch (Exception fault) when (fault is InvalidDataException or XmlException or IOException or NotSupportedException)
        {
            throw SheetException.Of("Sheet_Damaged", inner: fault);
        }
    }

    private static void CheckParts(ZipArchive zip, SheetLimits limits)
    {
        if (zip.Entries.Count > limits.MostParts || zip.Entries.Sum(part => part.Length) > limits.MostUnpacked)
            throw SheetException.Of("Sheet_TooLarge");
        if (zip.Entries.Any(part => part.Length > SmallPart && part.Length / Math.Max(1, part.CompressedLength) > limits.MostRatio))
            throw SheetException.Of("Sheet_TooLarge");
    }

    /// <summary>What a part says of its size can be a lie: what comes out counts.</summary>
    private static void CheckShared(ZipArchive zip, SheetLimits limits)
    {
        if (zip.GetEntry(SharedStrings) is not { } part)
            return;
        using var stream = new LimitedStream(part.Open(), Math.Min(limits.MostShared, RatioOf(part, limits)));
        using var xml = XmlReader.Create(stream, Safe);
        while (xml.Read())
        {
        }
    }

    private static long RatioOf(ZipArchiveEntry part, SheetLimits limits) => Math.Max(SmallPart, part.CompressedLength * limits.MostRatio);

    private ZipArchiveEntry FindSheet(ZipArchive zip, string? sheet)
    {
        var all = Elements(zip, "xl/workbook.xml", "sheet").Select(xml => (Name: xml.GetAttribute("name") ?? "", Id: xml.GetAttribute("id", Relations) ?? "")).ToList();
        Sheets = [.. all.Select(each => each.Name)];
        var (name, id) = all.FirstOrDefault(each => sheet is null || each.Name == sheet);
        if (string.IsNullOrEmpty(id))
            throw SheetException.Of("Sheet_NoSheet", sheet);
        Sheet = name;
        var target = Elements(zip, "xl/_rels/workbook.xml.rels", "Relationship").Where(xml => xml.GetAttribute("Id") == id).Select(xml => xml.GetAttribute("Target")).FirstOrDefault() ?? "";
        var path = target.StartsWith('/') ? target[1..] : "xl/" + target;
        return zip.GetEntry(path) ?? throw SheetException.Of("Sheet_Damaged", path);
    }

    private static IEnumerable<XmlReader> Elements(ZipArchive zip, string path, string element)
    {
        var part = zip.GetEntry(path) ?? throw SheetException.Of("Sheet_Damaged", path);
        using var stream = new LimitedStream(part.Open(), SmallPart * 16);
        using var xml = XmlReader.Create(stream, Safe);
        while (xml.Read())
        {
            if (xml.NodeType is XmlNodeType.Element && xml.LocalName == element)
                yield return xml;
        }
    }

    private void ReadSheet(ZipArchiveEntry part, SheetLimits limits, CancellationToken cancellation)
    {
        using var stream = new LimitedStream(part.Open(), Math.Min(limits.MostUnpacked, RatioOf(part, limits)));
        using var xml = XmlReader.Create(stream, Safe);
        var row = 0L;
        while (xml.Read())
        {
            if (xml.NodeType is not XmlNodeType.Element)
                continue;
            switch (xml.LocalName)
            {
                case "row":
                    cancellation.ThrowIfCancellationRequested();
                    row = long.TryParse(xml.GetAttribute("r"), out var number) ? number : row + 1;
                    Rows = Math.Max(Rows, row);
                    break;
                case "c" when CellPlace.ColumnOf(xml.GetAttribute("r")) > limits.MostColumns:
                case "dimension" when CellPlace.ColumnOf(xml.GetAttribute("ref")?.Split(':')[^1]) > limits.MostColumns:
                    throw SheetException.Of("Sheet_TooManyColumns");
                case "mergeCell" when _merged.Count < MostMerged && MergedCells.Read(xml.GetAttribute("ref")) is { } merged:
                    _merged.Add(merged);
                    break;
                default:
                    break;
            }
        }
    }
}
