using System.Globalization;

namespace EGovCms.Bench.QuerySamples;

/// <summary>人事考试成绩: six thousand people a year, of whom two thousand sat both times; a few stayed away.</summary>
internal static class ExamSample
{
    private const int PerYear = 6_000;
    private const int FirstOf2026 = 4_000;
    private const int Named = 3;
    private const int SeatsOfARoom = 30;
    private static readonly string[] Bodies = ["示例区教育局", "示例区卫生局", "示例县财政局", "示例县水利局", "示例市图书馆", "示例市广播电视台"];
    private static readonly string[] Posts = ["综合管理", "会计", "信息技术", "工程管理", "文秘", "法律事务"];

    public static IEnumerable<string> Rows(int year)
    {
        yield return "姓名,身份证号,准考证号,报考单位,报考职位,行政职业能力测验,申论,折合成绩,备注";
        for (var seat = 0; seat < PerYear; seat++)
        {
            // Those whom the guide names sat both times.
            var number = year == 2025 || seat < Named ? seat : FirstOf2026 + seat;
            yield return Row(year, seat, number);
        }
    }

    private static string Row(int year, int seat, int number)
    {
        var person = SamplePerson.Of(number);
        var ticket = string.Create(CultureInfo.InvariantCulture, $"{year % 100}52{(seat / SeatsOfARoom) + 1:000}{(seat % SeatsOfARoom) + 1:00}");
        var start = $"{person.Name},{person.IdCard},{ticket},{Bodies[SampleHash.Of(number, "body", Bodies.Length)]},{Posts[SampleHash.Of(number, "post", Posts.Length)]}";
        if (seat >= Named && SampleHash.Of(number, "absent" + year, 40) == 0)
            return start + ",,,,缺考";
        var (first, second) = (Score(number, "first" + year), Score(number, "second" + year));
        return string.Create(CultureInfo.InvariantCulture, $"{start},{first / 10m:0.0},{second / 10m:0.0},{(first + second) / 20m:0.00},");
    }

    /// <summary>In tenths, most of them near the middle.</summary>
    private static int Score(int number, string paper) => 380 + SampleHash.Of(number, paper, 260) + (SampleHash.Of(number, paper + "more", 44) * 5);
}
