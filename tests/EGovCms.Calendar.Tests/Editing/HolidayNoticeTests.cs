using EGovCms.Calendar.Editing;
using EGovCms.Calendar.Holidays;

namespace EGovCms.Calendar.Tests.Editing;

public sealed class HolidayNoticeTests
{
    private static readonly string[] Numbers = ["一", "二", "三", "四", "五", "六", "七", "八"];

    private static readonly Dictionary<string, string> Names = new()
    {
        ["NewYear"] = "元旦",
        ["SpringFestival"] = "春节",
        ["Qingming"] = "清明节",
        ["LabourDay"] = "劳动节",
        ["DragonBoat"] = "端午节",
        ["MidAutumn"] = "中秋节",
        ["NationalDay"] = "国庆节",
        ["Victory"] = "抗战胜利纪念日",
    };

    public static TheoryData<int> Years => [.. StatutoryHolidays.Years.Select(y => y.Year)];

    [Theory]
    [MemberData(nameof(Years))]
    public void Notice_of_every_year_is_read_as_it_was_written(int year)
    {
        var expected = StatutoryHolidays.Years.Single(y => y.Year == year);

        var read = HolidayNotice.Read(Write(expected), 1999);

        Assert.Equal(year, read.Year);
        Assert.Equal(expected.Holidays.Select(Line), read.Holidays.Select(Line));
    }

    [Fact]
    public void Free_day_with_a_day_moved_to_it_is_one_holiday()
    {
        var read = HolidayNotice.Read("五、端午节：6月20日放假，6月22日（星期一）补休。\n六、中秋节：9月27日放假，与周末连休。", 2015);

        Assert.Equal(["DragonBoat 2015-06-20/2015-06-20 ", "DragonBoat 2015-06-22/2015-06-22 ", "MidAutumn 2015-09-27/2015-09-27 "], read.Holidays.Select(Line));
    }

    [Theory]
    [InlineData("")]
    [InlineData("各单位：请做好节日值班。")]
    [InlineData("国庆节：2月30日放假。")]
    public void Text_without_holidays_gives_none(string text) => Assert.Empty(HolidayNotice.Read(text, 2026).Holidays);

    private static string Line(Holiday holiday) =>
        $"{holiday.Name} {holiday.From:yyyy-MM-dd}/{holiday.To:yyyy-MM-dd} {string.Join(',', (holiday.Work ?? []).Select(d => d.ToString("yyyy-MM-dd", null)))}";

    /// <summary>The year as such a notice puts it.</summary>
    private static string Write(HolidayYear year)
    {
        var parts = year.Holidays.Select((holiday, i) =>
        {
            var name = string.Join('、', holiday.Name.Split('+').Select(n => Names[n]));
            var from = holiday.From.Year == year.Year ? $"{holiday.From:M月d日}" : $"{holiday.From:yyyy年M月d日}";
            var to = holiday.To.Month == holiday.From.Month ? $"{holiday.To.Day}日" : holiday.To.Year == holiday.From.Year ? $"{holiday.To:M月d日}" : $"{holiday.To:yyyy年M月d日}";
            var free = holiday.From == holiday.To ? $"{from}（星期三）放假，共1天。" : $"{from}（周四）至{to}（周六）放假调休，共{holiday.To.DayNumber - holiday.From.DayNumber + 1}天。";
            var work = holiday.Work is { } days ? string.Join('、', days.Select(d => d.Year == year.Year ? $"{d:M月d日}（周日）" : $"{d:yyyy年M月d日}（周日）")) + "上班。" : "";
            return $"{Numbers[i]}、{name}：{free}{work}";
        });
        return $"关于{year.Year}年部分节假日安排的通知\n现将放假调休日期安排如下。\n{string.Join('\n', parts)}\n节日期间请妥善安排值班。";
    }
}
