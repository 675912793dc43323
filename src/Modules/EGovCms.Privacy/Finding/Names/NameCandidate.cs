namespace EGovCms.Privacy.Finding.Names;

/// <summary>Tells how far a name goes that begins at a place.</summary>
internal static class NameCandidate
{
    /// <summary>The name's length from a place on where somebody says that one follows; 0 when there is none.</summary>
    public static int SaidAt(ScannedText text, int place) => LengthAt(text, place, Surnames.IsAny(text.At(place)));

    /// <summary>The name's length from a place on where one may follow; 0 when what stands there is more likely something else.</summary>
    public static int LikelyAt(ScannedText text, int place)
    {
        var surname = text.At(place);
        var length = LengthAt(text, place, Surnames.IsClear(surname) || Surnames.IsAmbiguous(surname));
        if (length == 0 || (!Surnames.IsAmbiguous(surname)))
            return length;
        return Characters.IsBoundary(text.At(place + length)) || IsFollowed(text, place + length) ? length : 0;
    }

    /// <summary>Whether these characters can be a given name.</summary>
    public static bool IsGiven(ReadOnlySpan<char> given)
    {
        foreach (var character in given)
        {
            if (!Characters.IsHan(character) || character == '某' || NameWords.NotInGiven.Contains(character))
                return false;
        }

        return given.Length > 0 && !NameWords.NeverFirst.Contains(given[0]) && !(given.Length > 1 && NameWords.NeverSecond.Contains(given[1]));
    }

    public static bool IsWord(ScannedText text, int place) => place >= 0 && place + 2 <= text.Text.Length && NameWords.NotNames.Contains(text.Text.Substring(place, 2));

    private static bool IsFollowed(ScannedText text, int place) => "的在是等被把和与及说".Contains(text.At(place))
        || (place + 2 <= text.Text.Length && NameWords.Following.Contains(text.Text.Substring(place, 2)));

    private static int LengthAt(ScannedText text, int place, bool isSurname)
    {
        var ahead = text.Text.AsSpan(Math.Min(place, text.Text.Length), Math.Max(0, Math.Min(4, text.Text.Length - place)));
        var surname = Surnames.IsCompound(ahead) ? 2 : 1;
        if ((surname == 1 && (!isSurname || IsWord(text, place))) || ahead.Length <= surname || IsTitle(text, place + surname))
            return 0;
        var length = surname + (HasSecond(text, place + surname) ? 2 : 1);
        return IsGiven(text.Text.AsSpan(place + surname, length - surname)) && !NameWords.PlaceEnds.Contains(text.At(place + length)) ? length : 0;
    }

    /// <summary>A surname with a form of address behind it has no given name: 李老师.</summary>
    private static bool IsTitle(ScannedText text, int place) => place + 2 <= text.Text.Length && NameWords.Titles.Contains(text.Text.Substring(place, 2));

    private static bool HasSecond(ScannedText text, int given)
    {
        var second = text.At(given + 1);
        return Characters.IsHan(second) && !NameWords.NeverSecond.Contains(second)
            && !(given + 3 <= text.Text.Length && NameWords.Following.Contains(text.Text.Substring(given + 1, 2)));
    }
}
