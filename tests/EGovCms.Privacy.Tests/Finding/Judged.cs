using System.Text;
using EGovCms.Privacy.Abstractions;

namespace EGovCms.Privacy.Tests.Finding;

/// <summary>A sentence in which 【】 marks what is personal.</summary>
/// <param name="Marked">As a reader judges it.</param>
/// <param name="FoundInstead">What the finder marks, where it is known to judge otherwise.</param>
internal sealed record Judged(string Marked, string? FoundInstead = null)
{
    public string Text { get; } = Marked.Replace("【", "", StringComparison.Ordinal).Replace("】", "", StringComparison.Ordinal);

    public string Found => FoundInstead ?? Marked;

    public bool IsNegative => Text == Marked;

    /// <summary>The marked places, as start and length.</summary>
    public static HashSet<(int Start, int Length)> Places(string marked)
    {
        var places = new HashSet<(int, int)>();
        var (place, start) = (0, 0);
        foreach (var character in marked)
        {
            if (character == '【')
                start = place;
            else if (character == '】')
                places.Add((start, place - start));
            else
                place++;
        }

        return places;
    }

    public string Mark(IEnumerable<PersonalDataFinding> findings)
    {
        var marked = new StringBuilder(Text);
        foreach (var finding in findings.OrderByDescending(finding => finding.Start))
            marked.Insert(finding.End, '】').Insert(finding.Start, '【');
        return marked.ToString();
    }
}
