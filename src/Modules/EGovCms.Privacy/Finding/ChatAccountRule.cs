using EGovCms.Privacy.Abstractions;

namespace EGovCms.Privacy.Finding;

/// <summary>Accounts at WeChat and QQ, where the service is named before them. Groups and public accounts are no person's.</summary>
internal sealed class ChatAccountRule : IPersonalDataRule
{
    private static readonly string[] Services = ["微信", "wechat", "vx", "qq"];
    private static readonly string[] Words = ["号码", "账号", "帐号", "号", "id"];
    private const int LongestGap = 3;

    public void Find(ScannedText text)
    {
        for (var i = 0; i < text.Text.Length; i++)
        {
            if (After(text, i, Services) is not (var place and > 0))
                continue;
            place = Math.Max(place, After(text, place, Words));
            for (var gap = 0; gap < LongestGap && text.At(place) is ':' or ' ' or '是' or '为'; gap++)
                place++;
            var end = place;
            while (end - place <= 20 && (char.IsAsciiLetterOrDigit(text.At(end)) || text.At(end) is '_' or '-'))
                end++;
            if (IsAccount(text.Text.AsSpan(place, Math.Min(end, text.Text.Length) - Math.Min(place, text.Text.Length))))
                text.Add(place, end - place, PersonalDataKind.ChatAccount, PersonalMask.ChatAccount);
        }
    }

    private static int After(ScannedText text, int place, string[] words)
    {
        foreach (var word in words)
        {
            if (text.Text.AsSpan(Math.Min(place, text.Text.Length)).StartsWith(word, StringComparison.OrdinalIgnoreCase))
                return place + word.Length;
        }

        return 0;
    }

    private static bool IsAccount(ReadOnlySpan<char> words) => words.Length switch
    {
        0 => false,
        _ when char.IsAsciiDigit(words[0]) => words.Length is >= 5 and <= 11 && !words.ContainsAnyExceptInRange('0', '9'),
        _ => words.Length is >= 6 and <= 20 && char.IsAsciiLetter(words[0]),
    };
}
