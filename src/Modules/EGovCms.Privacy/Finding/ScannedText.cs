using EGovCms.Privacy.Abstractions;

namespace EGovCms.Privacy.Finding;

/// <summary>A text under search, and what was found in it. Rules read <see cref="Text"/>; findings quote what the writer wrote.</summary>
internal sealed class ScannedText(string original)
{
    private readonly List<PersonalDataFinding> _found = [];
    private readonly HashSet<int> _listed = [];

    /// <summary>In half width, as long as the original.</summary>
    public string Text { get; } = Characters.Scannable(original);

    public IReadOnlyList<PersonalDataFinding> Found => _found;

    /// <summary>The character at a place, or a line's end outside the text.</summary>
    public char At(int place) => place >= 0 && place < Text.Length ? Text[place] : '\n';

    /// <summary>Whether a list is followed from this place on for the first time: names that are found twice must not have their lists read twice over.</summary>
    public bool IsNew(int place) => _listed.Add(place);

    public bool Has(int place, string words) => place >= 0 && Text.AsSpan(place < Text.Length ? place : Text.Length).StartsWith(words);

    /// <summary>What stands before a place in the same sentence, at most so many characters of it.</summary>
    public ReadOnlySpan<char> Before(int place, int most)
    {
        var start = place;
        while (start > 0 && place - start < most && !Characters.EndsSentence(Text[start - 1]))
            start--;
        return Text.AsSpan(start, place - start);
    }

    /// <summary>What stands after a place up to the next mark, at most so many characters of it.</summary>
    public ReadOnlySpan<char> After(int place, int most)
    {
        var end = place;
        while (end < Text.Length && end - place < most && !Characters.IsBoundary(Text[end]))
            end++;
        return Text.AsSpan(place, end - place);
    }

    public void Add(int start, int length, PersonalDataKind kind, Func<string, string> mask)
    {
        var words = original.Substring(start, length);
        _found.Add(new PersonalDataFinding(start, length, kind, words, mask(kind is PersonalDataKind.Name ? words : Text.Substring(start, length))));
    }

    public static bool ContainsAny(ReadOnlySpan<char> words, ReadOnlySpan<string> any)
    {
        foreach (var word in any)
        {
            if (words.Contains(word, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
