using EGovCms.Privacy.Abstractions;

namespace EGovCms.Privacy.Finding;

/// <summary>Addresses of households: what leads to the door is found, street and village stay. Where offices are, and villages as places, is nobody's secret.</summary>
internal sealed class AddressRule : IPersonalDataRule
{
    private const string Places = "路街巷道弄里区苑园村寨社院舍城庄湾坝乡镇厂矿坊庭居府寓组段屯沟冲坪坡";
    private static readonly string[] Homes = ["住", "户籍", "户口", "地址", "家里", "我家", "老家", "租", "寄", "收件", "村民", "居民", "我是", "本人是", "业主"];
    private static readonly string[] Dwellers = ["村民", "居民", "住户", "业主", "的村民", "的居民", "的住户", "的业主"];
    private static readonly string[] Offices =
        ["局", "中心", "大厅", "政府", "窗口", "办公", "办事处", "法院", "检察院", "派出所", "医院", "学校", "大楼", "委员会", "单位地址", "公司", "酒店", "地点", "银行", "门诊", "人大", "政协", "信访", "常委会"];

    private const int LookBack = 24;
    private const int LookAhead = 10;

    public void Find(ScannedText text)
    {
        for (var i = 0; i < text.Text.Length;)
        {
            if (!HouseNumbers.IsNumeral(text.Text[i]))
            {
                i++;
                continue;
            }

            var (parts, end) = HouseNumbers.ChainAt(text.Text, i);
            // The 12th of May is no house: what stands behind it may be one.
            if (parts.Count > 0 && text.At(i - 1) is '月' or '第')
            {
                parts.RemoveAt(0);
                i = parts.Count > 0 ? parts[0].Start : i;
            }

            if (parts.Count > 0 && IsHousehold(text, i, end, [.. parts.Select(part => part.Unit)]))
                text.Add(i, end - i, PersonalDataKind.Address, PersonalMask.Address);
            i = Math.Max(end, HouseNumbers.SkipNumber(text.Text, i));
        }
    }

    private static bool IsHousehold(ScannedText text, int start, int end, string[] units)
    {
        var before = text.Before(start, LookBack);
        var after = text.After(end, LookAhead);
        var home = ScannedText.ContainsAny(before, Homes) && !ScannedText.ContainsAny(before, ["办公地址", "单位地址", "地址变更为"]);
        var dweller = StartsWithAny(after, Dwellers);
        if (ScannedText.ContainsAny(after, Offices) || (!home && !dweller && ScannedText.ContainsAny(before, Offices)))
            return false;
        var isPlace = Places.Contains(text.At(start - 1));
        if (units.Length == 1)
            return isPlace && (home || dweller) && units[0] is "组" or "号" or "弄";
        var leadsToDoor = units.Any(unit => unit is "单元" or "室" or "户") || (units[0] is "栋" or "幢" or "号楼" or "座") || units is ["组", "号", ..];
        return leadsToDoor ? isPlace || home || dweller || units.Length > 2 : isPlace && (home || dweller);
    }

    private static bool StartsWithAny(ReadOnlySpan<char> words, string[] any)
    {
        foreach (var word in any)
        {
            if (words.StartsWith(word))
                return true;
        }

        return false;
    }
}
