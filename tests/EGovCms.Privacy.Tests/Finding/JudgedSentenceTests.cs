using EGovCms.Privacy.Finding;

namespace EGovCms.Privacy.Tests.Finding;

/// <summary>The finder against a table of sentences that a reader has judged.</summary>
public sealed class JudgedSentenceTests(ITestOutputHelper output)
{
    [Fact]
    public void Finder_marks_each_sentence_as_the_table_says()
    {
        var finder = new PersonalDataFinder();
        var (right, found, expected) = (0, 0, 0);
        var differences = new List<string>();
        foreach (var judged in JudgedSentences.All)
        {
            var findings = finder.Find(judged.Text, []);
            var marked = judged.Mark(findings);
            if (marked != judged.Found)
                differences.Add($"{judged.Found} -> {marked}");
            var places = Judged.Places(judged.Marked);
            right += findings.Count(finding => places.Contains((finding.Start, finding.Length)));
            found += findings.Count;
            expected += places.Count;
        }

        output.WriteLine($"{JudgedSentences.All.Count} sentences, {JudgedSentences.All.Count(judged => judged.IsNegative)} without anything personal; {expected} places to find, {found} found, {right} of them rightly");
        output.WriteLine($"precision {(double)right / found:P1}, recall {(double)right / expected:P1}");
        Assert.True(differences.Count == 0, string.Join(Environment.NewLine, differences));
    }

    [Fact]
    public void Table_has_enough_of_both_kinds()
    {
        Assert.True(JudgedSentences.All.Count >= 60);
        Assert.True(JudgedSentences.All.Count(judged => judged.IsNegative) >= 20);
        Assert.Equal(JudgedSentences.All.Count, JudgedSentences.All.Select(judged => judged.Text).Distinct().Count());
    }
}
