namespace EGovCms.Mailbox.Desk.Similar;

/// <summary>How much two titles have in common: the neighbouring characters that both have, of all that either has (Jaccard). Chinese needs no words for it.</summary>
internal static class TitlePairs
{
    public static HashSet<string> Of(string title)
    {
        var letters = string.Concat((title ?? "").Where(char.IsLetterOrDigit)).ToLowerInvariant();
        return letters.Length == 1 ? [letters] : [.. Enumerable.Range(0, Math.Max(0, letters.Length - 1)).Select(at => letters.Substring(at, 2))];
    }

    public static double Overlap(HashSet<string> one, HashSet<string> other)
    {
        var both = one.Count(other.Contains);
        return both == 0 ? 0 : (double)both / (one.Count + other.Count - both);
    }
}
