using System.IO.Compression;
using System.Xml;

namespace EGovCms.Search.Files;

/// <summary>
/// The text of docx, xlsx and pptx: what stands in elements <c>t</c>, and numbers of cells. They are read as they stream by, without entities and without anything from
/// elsewhere; nothing is made of them in memory but the text.
/// </summary>
internal static class OfficeText
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true };

    public static void Read(Stream file, OfficeParts parts, LimitedText into, CancellationToken cancellation)
    {
        using var archive = new ZipArchive(file, ZipArchiveMode.Read);
        if (archive.Entries.Count > FileLimits.MostParts)
            throw new InvalidDataException("It has too many parts.");
        var left = FileLimits.MostUnpacked;
        foreach (var part in parts.Of(archive))
        {
            if (into.IsFull)
                return;
            into.Break();
            using var stream = new CountedStream(part.Open(), left);
            using var reader = XmlReader.Create(stream, Settings);
            Read(reader, into, cancellation);
            left = stream.Left;
        }
    }

    private static void Read(XmlReader reader, LimitedText into, CancellationToken cancellation)
    {
        // A cell of type s has the number of a shared text.
        var (isText, isShared) = (false, false);
        var buffer = new char[4096];
        while (!into.IsFull && reader.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.LocalName == "c":
                    isShared = reader.GetAttribute("t") == "s";
                    into.Space();
                    break;
                case XmlNodeType.Element when reader.LocalName is "t" or "v":
                    isText = !reader.IsEmptyElement && (reader.LocalName == "t" || !isShared);
                    break;
                case XmlNodeType.Element when reader.LocalName is "tab" or "br" or "cr" or "tc":
                    into.Space();
                    break;
                case XmlNodeType.EndElement when reader.LocalName is "t" or "v":
                    isText = false;
                    break;
                case XmlNodeType.EndElement when reader.LocalName is "p" or "si" or "row":
                    into.Break();
                    break;
                case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA or XmlNodeType.Whitespace when isText:
                    Add(reader, buffer, into);
                    break;
            }
        }
    }

    // In pieces: one text may be as long as all.
    private static void Add(XmlReader reader, char[] buffer, LimitedText into)
    {
        for (int read; !into.IsFull && (read = reader.ReadValueChunk(buffer, 0, buffer.Length)) > 0;)
            into.Add(buffer.AsSpan(0, read));
    }
}
