namespace EGovCms.Search.Index;

/// <summary>What an index must have been made with to be of use.</summary>
internal static class IndexFormat
{
    /// <summary>Raise it when documents are written otherwise than before.</summary>
    private const int Version = 2;

    public static string Stamp(Text.Vocabulary vocabulary) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Version} {vocabulary.Stamp}");
}
