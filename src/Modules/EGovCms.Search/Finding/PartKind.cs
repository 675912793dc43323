namespace EGovCms.Search.Finding;

/// <summary>How a part of a question is looked for.</summary>
internal enum PartKind
{
    /// <summary>As a word.</summary>
    Word,

    /// <summary>As characters that stand together.</summary>
    Phrase,

    /// <summary>As a document's number.</summary>
    Number,

    /// <summary>As the beginning of a pair: one character.</summary>
    Character,
}
