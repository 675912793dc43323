using System.Globalization;
using System.IO.Compression;

namespace EGovCms.Search.Files;

/// <summary>Which parts of an Office file have its text, in their order.</summary>
internal sealed record OfficeParts(params string[] Beginnings)
{
    public static OfficeParts Document { get; } = new("word/document", "word/footnotes", "word/endnotes");

    public static OfficeParts Workbook { get; } = new("xl/sharedStrings", "xl/worksheets/sheet");

    public static OfficeParts Presentation { get; } = new("ppt/slides/slide", "ppt/notesSlides/notesSlide");

    public IEnumerable<ZipArchiveEntry> Of(ZipArchive file) => Beginnings.SelectMany(beginning => file.Entries
        .Select(entry => (Entry: entry, Number: NumberOf(entry.FullName, beginning))).Where(part => part.Number >= 0).OrderBy(part => part.Number).Select(part => part.Entry));

    /// <summary>What stands between the beginning and <c>.xml</c>: nothing or a number.</summary>
    private static int NumberOf(string name, string beginning)
    {
        if (!name.StartsWith(beginning, StringComparison.OrdinalIgnoreCase) || !name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
            return -1;
        var number = name.AsSpan(beginning.Length, Math.Max(0, name.Length - beginning.Length - ".xml".Length));
        return number.IsEmpty ? 0 : int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : -1;
    }
}
