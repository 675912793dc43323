using EGovCms.Search.Abstractions;
using EGovCms.Search.Text;

namespace EGovCms.Search.Finding;

/// <summary>Shows where a text has what was asked for. Folding keeps places, so what is found in the folded text is marked in the text.</summary>
internal sealed class ExtractMaker
{
    private const int ExtractLength = 120;
    private const int Before = 24;
    private const int LongestRead = 50_000;
    private const int MostMarks = 400;

    private readonly TextFolding _folding;
    private readonly IReadOnlyList<string> _needles;
    private readonly IReadOnlyList<string> _numbers;

    public ExtractMaker(Vocabulary vocabulary, Question question)
    {
        _folding = vocabulary.Folding;
        _numbers = [.. question.Parts.Where(part => part.Kind is PartKind.Number).SelectMany(part => part.Inner)];
        _needles = [.. question.Needles.Where(needle => !needle.Contains('#', StringComparison.Ordinal)).Distinct()
            .OrderByDescending(needle => needle.Length)];
    }

    /// <summary>All of the text.</summary>
    public IReadOnlyList<TextSegment> Whole(string text) => Cut(text, Marks(text), 0, text.Length);

    /// <summary>The part of the text that has the most of it.</summary>
    public IReadOnlyList<TextSegment> Best(string text)
    {
        if (text.Length > LongestRead)
            text = text[..LongestRead];
        var marks = Marks(text);
        var (best, most) = (0, 0);
        for (var first = 0; first < marks.Count; first++)
        {
            var within = marks.Skip(first).TakeWhile(mark => mark.End <= marks[first].Start + ExtractLength - Before).ToList();
            var count = (within.Select(mark => mark.Needle).Distinct().Count() * 10) + Math.Min(within.Count, 9);
            if (count > most)
                (best, most) = (first, count);
        }

        var start = marks.Count == 0 ? 0 : Begin(text, marks[best].Start);
        var end = Math.Min(text.Length, start + ExtractLength);
        return [.. start > 0 ? [new TextSegment("…", false)] : (TextSegment[])[], .. Cut(text, marks, start, end), .. end < text.Length ? [new TextSegment("…", false)] : (TextSegment[])[]];
    }

    // A little before the first mark, at the beginning of a sentence where there is one.
    private static int Begin(string text, int mark)
    {
        var earliest = Math.Max(0, mark - Before);
        if (earliest == 0)
            return 0;
        var stop = text.LastIndexOfAny(['。', '！', '？', '；', '\n', '.'], mark - 1, mark - earliest);
        return stop >= 0 ? stop + 1 : earliest;
    }

    private static List<TextSegment> Cut(string text, List<Mark> marks, int start, int end)
    {
        var segments = new List<TextSegment>();
        var at = start;
        foreach (var mark in marks.Where(mark => mark.Start >= start && mark.End <= end))
        {
            if (mark.Start > at)
                segments.Add(new TextSegment(Plain(text[at..mark.Start]), false));
            segments.Add(new TextSegment(Plain(text[mark.Start..mark.End]), true));
            at = mark.End;
        }

        if (at < end)
            segments.Add(new TextSegment(Plain(text[at..end]), false));
        return segments;
    }

    private static string Plain(string text) => text.ReplaceLineEndings(" ");

    /// <summary>Where what was asked for stands, in order, nothing twice.</summary>
    private List<Mark> Marks(string text)
    {
        var folded = _folding.Fold(text);
        var marks = new List<Mark>();
        foreach (var number in DocumentNumbers.Find(folded).Where(number => _numbers.Contains(number.Number)))
            marks.Add(new Mark(number.Start, number.Start + number.Length, number.Number));
        foreach (var needle in _needles)
        {
            for (var at = folded.IndexOf(needle, StringComparison.Ordinal); at >= 0 && marks.Count < MostMarks; at = folded.IndexOf(needle, at + needle.Length, StringComparison.Ordinal))
            {
                if (IsWhole(folded, at, needle.Length))
                    marks.Add(new Mark(at, at + needle.Length, needle));
            }
        }

        var clear = new List<Mark>();
        foreach (var mark in marks.OrderBy(mark => mark.Start).ThenByDescending(mark => mark.End))
        {
            if (clear.Count == 0 || mark.Start >= clear[^1].End)
                clear.Add(mark);
        }

        return clear;
    }

    // 3 is not what was asked for in 2023, nor "art" in "party".
    private static bool IsWhole(string text, int at, int length) =>
        !(TextFolding.IsLetter(text[at]) && at > 0 && TextFolding.IsLetter(text[at - 1]))
        && !(TextFolding.IsLetter(text[at + length - 1]) && at + length < text.Length && TextFolding.IsLetter(text[at + length]));

    private readonly record struct Mark(int Start, int End, string Needle);
}
