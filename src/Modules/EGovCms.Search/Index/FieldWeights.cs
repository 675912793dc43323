namespace EGovCms.Search.Index;

/// <summary>
/// How much more a word weighs in one text of a document than in another. A word of a heavier text is counted that many times before its count is
/// dampened, as in BM25F: many words in a body never outweigh the title as they would if scores of fields were added up. Other weights need a new <see cref="IndexFormat"/>.
/// </summary>
internal static class FieldWeights
{
    public const int Title = 8;

    public const int Keywords = 4;

    public const int Body = 1;

    /// <summary>How fast counts are dampened.</summary>
    public const float Saturation = 1.6f;

    /// <summary>How much a long document counts less.</summary>
    public const float Length = 0.4f;
}
