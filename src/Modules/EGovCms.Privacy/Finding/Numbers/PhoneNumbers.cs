using EGovCms.Privacy.Masks;

namespace EGovCms.Privacy.Finding.Numbers;

/// <summary>Telephone numbers. Hot lines and the land lines of offices are published on purpose.</summary>
internal static class PhoneNumbers
{
    private static readonly string[] Offices =
        ["咨询电话", "监督电话", "举报电话", "服务电话", "热线", "值班电话", "投诉电话", "办公电话", "公开电话", "报修电话", "客服电话", "业务电话", "受理电话", "抢修电话", "单位电话", "传真"];

    private static readonly string[] Private = ["电话", "座机", "宅电", "固话"];
    private const string Amounts = "元吨米度斤亩角分年";
    private const int Mobile = 11;
    private const int LookBack = 16;

    public static (int Start, int End)? Find(ScannedText text, string digits, string lengths, int start, int end)
    {
        if (lengths is "11" or "3-4-4" or "3-8" or "7-4" or "4-3-4" or "4-4-3" or "3-3-5" or "5-6" && IsMobile(digits))
            return Amounts.Contains(text.At(end)) ? null : (start, end);
        if ((lengths == "13" && digits.StartsWith("86", StringComparison.Ordinal)) || (lengths == "15" && digits.StartsWith("0086", StringComparison.Ordinal)))
            return IsMobile(digits[^Mobile..]) ? (end - Mobile, end) : null;
        var before = text.Before(start, LookBack);
        if (lengths is "10" or "11" or "12" or "3-7" or "3-8" or "4-7" or "4-8" or "3-4-4" or "4-3-4" or "4-4-4" && AreaCodes.IsLandLine(digits))
            return ScannedText.ContainsAny(before, Offices) ? null : (text.At(start - 1) == '(' && text.Text.AsSpan(start, end - start).Contains(')') ? start - 1 : start, end);
        var isLocal = lengths is "7" or "8" && digits[0] is >= '2' and <= '8';
        return isLocal && ScannedText.ContainsAny(text.Before(start, 5), Private) && !ScannedText.ContainsAny(before, Offices) ? (start, end) : null;
    }

    private static bool IsMobile(string digits) => digits.Length == Mobile && digits[0] == '1' && digits[1] >= '3';
}
