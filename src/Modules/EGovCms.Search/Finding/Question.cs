namespace EGovCms.Search.Finding;

/// <summary>What is asked for, taken apart.</summary>
/// <param name="Text">All of it, folded, without quotation marks.</param>
/// <param name="Parts">In their order.</param>
internal sealed record Question(string Text, IReadOnlyList<QuestionPart> Parts)
{
    public bool IsEmpty => Parts.Count == 0;

    /// <summary>What is marked in texts.</summary>
    public IEnumerable<string> Needles => Parts.Where(part => part.IsRequired || Parts.Count == 1).SelectMany(part => part.Others.Prepend(part.Text));
}
