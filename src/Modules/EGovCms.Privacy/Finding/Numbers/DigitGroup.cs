namespace EGovCms.Privacy.Finding.Numbers;

/// <summary>Digits without anything between them, and what stands before them: a mark that may divide one number, or nothing.</summary>
internal readonly record struct DigitGroup(int Start, int Length, string Mark)
{
    public int End => Start + Length;
}
