namespace EGovCms.Search.Text;

/// <summary>A word's place in a text.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="Length">How many it has.</param>
/// <param name="Kind">What it is.</param>
internal readonly record struct WordSpan(int Start, int Length, WordKind Kind)
{
    public int End => Start + Length;
}
