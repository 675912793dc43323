using EGovCms.Privacy.Abstractions;

namespace EGovCms.Privacy.Finding.Names;

/// <summary>A name that has one of the last lines for itself.</summary>
internal sealed class SignatureRule : IPersonalDataRule
{
    private const int LastLines = 4;
    private const int LongestName = 4;

    public void Find(ScannedText text)
    {
        var end = text.Text.Length;
        for (var lines = 0; lines < LastLines && end > 0;)
        {
            var start = text.Text.LastIndexOf('\n', end - 1) + 1;
            var (first, last) = Trimmed(text, start, end);
            if (last > first)
                lines++;
            // The first line is no signature.
            if (start > 0 && last - first is >= 2 and <= LongestName && NameCandidate.LikelyAt(text, first) == last - first)
                text.Add(first, last - first, PersonalDataKind.Name, PersonalMask.Name);
            end = start - 1;
        }
    }

    private static (int First, int Last) Trimmed(ScannedText text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text.At(start)))
            start++;
        while (end > start && char.IsWhiteSpace(text.At(end - 1)))
            end--;
        return (start, end);
    }
}
