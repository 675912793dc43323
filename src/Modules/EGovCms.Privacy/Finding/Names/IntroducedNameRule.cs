using EGovCms.Privacy.Abstractions;

namespace EGovCms.Privacy.Finding.Names;

/// <summary>Names that follow a word: 我叫李强, 学生王小明、李娜, 王建国之子王磊.</summary>
internal sealed class IntroducedNameRule : IPersonalDataRule
{
    private const int ShortestWord = 2;
    private const int LongestWord = 4;
    private const int MostListed = 50;

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _sayings = NameWords.Sayings.GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _roles = NameWords.Roles.GetAlternateLookup<ReadOnlySpan<char>>();

    public void Find(ScannedText text)
    {
        for (var i = 0; i < text.Text.Length; i++)
        {
            for (var length = ShortestWord; length <= LongestWord && i + length <= text.Text.Length; length++)
            {
                var word = text.Text.AsSpan(i, length);
                if (_sayings.Contains(word))
                    Take(text, Skip(text, i + length), NameCandidate.SaidAt);
                else if (_roles.Contains(word))
                    Take(text, Skip(text, i + length), NameCandidate.LikelyAt);
            }
        }
    }

    private static int Skip(ScannedText text, int place) => text.At(place) is ':' or ' ' or '(' ? place + 1 : place;

    private static void Take(ScannedText text, int place, Func<ScannedText, int, int> measure)
    {
        if (measure(text, place) is not (var length and > 0))
            return;
        text.Add(place, length, PersonalDataKind.Name, PersonalMask.Name);
        GoOn(text, place + length);
    }

    /// <summary>A list goes on behind a name with names of which nobody says again that they are some.</summary>
    public static void GoOn(ScannedText text, int end)
    {
        for (var listed = 0; listed < MostListed && text.At(end) is '、' or '和' or '与' or '及' or ',' && text.IsNew(end); listed++)
        {
            var length = text.At(end) == ',' ? ListedAt(text, end + 1) : NameCandidate.LikelyAt(text, end + 1);
            if (length == 0)
                return;
            text.Add(end + 1, length, PersonalDataKind.Name, PersonalMask.Name);
            end += length + 1;
        }
    }

    /// <summary>Behind a comma anything may stand: only what is a name to the next mark counts.</summary>
    private static int ListedAt(ScannedText text, int place) =>
        NameCandidate.LikelyAt(text, place) is var length and > 0 && Surnames.IsClear(text.At(place)) && text.At(place + length) is '、' or ',' or '等' ? length : 0;
}
