namespace EGovCms.Privacy.Abstractions;

/// <summary>A place of a text that tells about a person.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How many characters it has.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Original">The characters as they stand there.</param>
/// <param name="Replacement">What is proposed in their place.</param>
public sealed record PersonalDataFinding(int Start, int Length, PersonalDataKind Kind, string Original, string Replacement)
{
    /// <summary>The first place after it.</summary>
    public int End => Start + Length;
}
