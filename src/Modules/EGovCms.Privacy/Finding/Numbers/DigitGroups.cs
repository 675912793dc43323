namespace EGovCms.Privacy.Finding.Numbers;

/// <summary>Divides a text into groups of digits.</summary>
internal static class DigitGroups
{
    private static readonly string[] Marks = [") ", ")-", " - ", "-", " ", ")", ""];

    /// <summary>The groups, each with the mark that divides it from the one before it; null for the mark where they have nothing to do with each other.</summary>
    public static List<DigitGroup> Read(string text)
    {
        var groups = new List<DigitGroup>();
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                i++;
                continue;
            }

            var end = i;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
                end++;
            groups.Add(new DigitGroup(i, end - i, groups.Count > 0 ? MarkOf(text.AsSpan(groups[^1].End, Math.Min(i - groups[^1].End, 4))) : ""));
            i = end;
        }

        return groups;
    }

    private static string MarkOf(ReadOnlySpan<char> between)
    {
        foreach (var mark in Marks)
        {
            if (between.SequenceEqual(mark))
                return mark;
        }

        return "";
    }
}
