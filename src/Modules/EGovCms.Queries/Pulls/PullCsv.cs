using CsvHelper;

namespace EGovCms.Queries.Pulls;

/// <summary>What is fetched in rows becomes the file that an import reads.</summary>
internal static class PullCsv
{
    // The mark keeps the encoding from being guessed. Nobody opens this file with a spreadsheet program: nothing is made harmless, which would change it.
    private static readonly CsvWriterOptions Format = new() { NewLine = "\n", WriteByteOrderMark = true, Injection = CsvInjection.None };

    public static CsvWriter Begin(Stream target) => CsvWriter.Create(target, Format, leaveOpen: true);
}
