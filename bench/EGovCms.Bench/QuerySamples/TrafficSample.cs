using System.Globalization;

namespace EGovCms.Bench.QuerySamples;

/// <summary>交通违章: ten thousand plates with a letter that no plate has, one to three violations each.</summary>
internal static class TrafficSample
{
    private static readonly string[] Places = ["示例大道与样本路交叉口", "样本南路示例小学门前", "示例高架东行三公里处", "演示广场西侧", "样本隧道出口", "示例环线收费站前"];
    private static readonly (string Words, int Points, int Fine)[] Acts =
    [
        ("违反规定停放车辆", 0, 150), ("不按导向车道行驶", 2, 100), ("超过规定时速百分之十以上未达百分之二十", 3, 100), ("不按规定使用安全带", 1, 50), ("不按交通信号灯指示通行", 6, 200), ("违反禁止标线指示", 1, 100),
        ("遇行人通过人行横道未停车让行", 3, 100),
    ];

    public static IEnumerable<string> Rows(int year)
    {
        yield return "号牌号码,号牌种类,发动机号后六位,违章时间,违章地点,违章行为,记分,罚款金额,处理情况";
        for (var number = 0; number < SampleFiles.Subjects; number++)
        {
            for (var each = 0; each < CountOf(number); each++)
            {
                if (YearOf(number, each) == year)
                    yield return Row(year, number, each);
            }
        }
    }

    /// <summary>The three whom the guide names have three each.</summary>
    private static int CountOf(int number) => number < 3 ? 3 : 1 + (SampleHash.Of(number, "second", 3) == 0 ? 1 : 0) + (SampleHash.Of(number, "third", 6) == 0 ? 1 : 0);

    private static int YearOf(int number, int each) => number < 3 ? (each == 0 ? 2025 : 2026) : 2025 + SampleHash.Of(number, "year" + each, 2);

    private static string Row(int year, int number, int each)
    {
        var act = Acts[SampleHash.Of(number, "act" + each, Acts.Length)];
        var time = new DateTime(year, 1, 5, 7, 0, 0).AddDays(SampleHash.Of(number, "day" + each, 300)).AddMinutes(SampleHash.Of(number, "minute" + each, 840));
        var engine = SampleHash.Of(number, "engine", 1_000_000);
        var isHandled = year == 2025 || SampleHash.Of(number, "handled" + each, 3) == 0;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"贵BO{number:0000},{(SampleHash.Of(number, "kind", 8) == 0 ? "大型汽车" : "小型汽车")},{engine:000000},{time:yyyy-MM-dd HH:mm},{Places[SampleHash.Of(number, "place" + each, Places.Length)]},{act.Words},{act.Points},{act.Fine},{(isHandled ? "已处理" : "未处理")}");
    }
}
