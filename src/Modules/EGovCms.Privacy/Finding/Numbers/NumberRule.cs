using EGovCms.Privacy.Abstractions;

namespace EGovCms.Privacy.Finding.Numbers;

/// <summary>Numbers of identity cards, bank cards and telephones, written in one or in groups.</summary>
internal sealed class NumberRule : IPersonalDataRule
{
    private const int MostGroups = 5;
    private const int LongestNumber = 19;

    public void Find(ScannedText text)
    {
        var groups = DigitGroups.Read(text.Text);
        for (var i = 0; i < groups.Count;)
            i += Math.Max(1, TakeAt(text, groups, i));
    }

    /// <summary>How many groups from here on are one number that was found.</summary>
    private static int TakeAt(ScannedText text, List<DigitGroup> groups, int first)
    {
        var digits = "";
        var lengths = "";
        for (var count = 1; count <= MostGroups && first + count <= groups.Count; count++)
        {
            var group = groups[first + count - 1];
            if (digits.Length + group.Length > LongestNumber || (count > 1 && group.Mark.Length == 0))
                return 0;
            digits += text.Text.AsSpan(group.Start, group.Length).ToString();
            lengths += (count > 1 ? "-" : "") + group.Length;
            if (KindOf(text, digits, lengths, groups[first].Start, group.End) is { } found)
            {
                text.Add(found.Start, found.End - found.Start, found.Kind, MaskOf(found.Kind));
                return count;
            }
        }

        return 0;
    }

    private static (int Start, int End, PersonalDataKind Kind)? KindOf(ScannedText text, string digits, string lengths, int start, int end)
    {
        // 3.14159 and 1.3912345678 are amounts.
        if ((text.At(start - 1) == '.' && char.IsAsciiDigit(text.At(start - 2))) || (text.At(end) == '.' && char.IsAsciiDigit(text.At(end + 1))))
            return null;
        var hasX = digits.Length == 17 && text.At(end) is 'x' or 'X' && !char.IsAsciiLetterOrDigit(text.At(end + 1));
        var card = hasX ? digits + "X" : digits;
        var isCard = lengths is "18" or "17" or "15" or "6-8-4" or "6-8-3" or "6-4-4-4" or "6-4-4-3" && IdCardNumbers.IsValid(card);
        if (isCard || (lengths.Length == 2 && IdCardNumbers.IsAlmostValid(card) && text.Before(start, 10).Contains("身份证", StringComparison.Ordinal)))
            return (start, hasX ? end + 1 : end, PersonalDataKind.IdCard);
        if (lengths is "16" or "17" or "18" or "19" or "6-13" or "4-4-4-4" or "4-4-4-4-1" or "4-4-4-4-2" or "4-4-4-4-3" && BankCardNumbers.IsValid(digits))
            return (start, end, PersonalDataKind.BankCard);
        return PhoneNumbers.Find(text, digits, lengths, start, end) is { } phone ? (phone.Start, phone.End, PersonalDataKind.Phone) : null;
    }

    private static Func<string, string> MaskOf(PersonalDataKind kind) => kind switch
    {
        PersonalDataKind.IdCard => PersonalMask.IdCard,
        PersonalDataKind.BankCard => PersonalMask.BankCard,
        _ => PersonalMask.Phone,
    };
}
