namespace EGovCms.Search.Finding;

/// <summary>One thing that is asked for.</summary>
/// <param name="Text">Folded.</param>
/// <param name="Kind">How it is looked for.</param>
internal sealed record QuestionPart(string Text, PartKind Kind)
{
    /// <summary>Other words that are as good: synonyms, and words that sound as the letters read.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>Words within it.</summary>
    public IReadOnlyList<string> Inner { get; init; } = [];

    /// <summary>It was put in quotation marks: nothing is found without it.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>Whether everything found must have it: 的 and 怎么 are in a question and say nothing of what is meant.</summary>
    public bool IsRequired { get; init; } = true;
}
