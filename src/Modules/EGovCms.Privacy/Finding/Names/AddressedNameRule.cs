using EGovCms.Privacy.Abstractions;

namespace EGovCms.Privacy.Finding.Names;

/// <summary>Names before a form of address, and surnames alone: 王小明同学, 李老师, 张副主任, 王建国，男，45岁, 姓陈的.</summary>
internal sealed class AddressedNameRule : IPersonalDataRule
{
    private const int TitleLength = 2;

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _titles = NameWords.Titles.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _wholeNameTitles = NameWords.WholeNameTitles.GetAlternateLookup<ReadOnlySpan<char>>();

    public void Find(ScannedText text)
    {
        for (var i = 1; i < text.Text.Length; i++)
        {
            var word = text.Text.AsSpan(i, Math.Min(TitleLength, text.Text.Length - i));
            if (_titles.Contains(word))
                FindBefore(text, text.At(i - 1) is '副' or '老' ? i - 1 : i);
            else if (_wholeNameTitles.Contains(word))
                FindWhole(text, i, mustStandAlone: false);
            else if (text.Text[i] is '男' or '女' && text.At(i - 1) is ',' or '、' or '(' or ' ' && Characters.IsBoundary(text.At(i + 1)))
                FindWhole(text, i - 1, mustStandAlone: true);
            else if (text.Text[i] == '的' && text.At(i - 2) == '姓' && Surnames.IsAny(text.At(i - 1)))
                AddSurname(text, i - 1);
        }
    }

    private static void FindBefore(ScannedText text, int end)
    {
        if (FindWhole(text, end, mustStandAlone: false) || IsLedByLeader(text, end - 1))
            return;
        var surname = text.At(end - 1);
        var isPaired = NameWords.NotBefore.Contains($"{text.At(end - 2)}{surname}") || NameCandidate.IsWord(text, end - 1);
        if (!isPaired && (Surnames.IsClear(surname) || (Surnames.IsAmbiguous(surname) && IsLedIn(text, end - 2))))
            AddSurname(text, end - 1);
    }

    /// <summary>A surname with a given name that ends at a place.</summary>
    private static bool FindWhole(ScannedText text, int end, bool mustStandAlone)
    {
        for (var length = 4; length >= 2; length--)
        {
            var start = end - length;
            if (start < 0 || !IsName(text, start, length) || (mustStandAlone && !Characters.IsBoundary(text.At(start - 1))))
                continue;
            if (IsLedByLeader(text, start))
                return true;
            text.Add(start, length, PersonalDataKind.Name, PersonalMask.Name);
            return true;
        }

        return false;
    }

    private static bool IsName(ScannedText text, int start, int length)
    {
        var words = text.Text.AsSpan(start, length);
        if (Surnames.IsCompound(words))
            return NameCandidate.IsGiven(words[2..]);
        if (length > 3 || NameCandidate.IsWord(text, start) || (length == 3 && NameCandidate.IsWord(text, start + 1)) || NameWords.NotBefore.Contains($"{text.At(start - 1)}{words[0]}"))
            return false;
        // 感谢王老师, 周围李老师: what is a surname itself is seldom a whole given name.
        if (length == 2 && Surnames.IsClear(words[1]) && !Characters.IsBoundary(text.At(start - 1)))
            return false;
        var isSurname = Surnames.IsClear(words[0]) || (Surnames.IsAmbiguous(words[0]) && IsLedIn(text, start - 1));
        return isSurname && NameCandidate.IsGiven(words[1..]);
    }

    private static bool IsLedIn(ScannedText text, int before) => Characters.IsBoundary(text.At(before)) || NameWords.Leading.Contains(text.At(before));

    private static bool IsLedByLeader(ScannedText text, int start)
    {
        foreach (var leader in NameWords.Leaders)
        {
            if (text.Has(start - leader.Length, leader))
                return true;
        }

        return false;
    }

    private static void AddSurname(ScannedText text, int place) => text.Add(place, 1, PersonalDataKind.Name, _ => "某");
}
