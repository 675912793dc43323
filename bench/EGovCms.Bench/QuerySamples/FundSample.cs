using System.Globalization;

namespace EGovCms.Bench.QuerySamples;

/// <summary>住房公积金: ten thousand accounts as they stood at the end of 2025 and in autumn 2026.</summary>
internal static class FundSample
{
    public static IEnumerable<string> Rows(int year)
    {
        yield return "姓名,身份证号,个人账号,查询密码,单位名称,缴存基数,缴存比例,单位月缴存额,个人月缴存额,缴至年月,最近缴存日期,账户余额,账户状态";
        for (var number = 0; number < SampleFiles.Subjects; number++)
            yield return Row(year, number);
    }

    private static string Row(int year, int number)
    {
        var person = SamplePerson.Of(number);
        var (wage, rate) = (2_500 + (SampleHash.Of(number, "wage", 200) * 50), 5 + SampleHash.Of(number, "rate", 8));
        var half = (long)wage * rate;
        var months = 6 + SampleHash.Of(number, "months", 180);
        var isSealed = number >= 3 && SampleHash.Of(number, "sealed", 25) == 0;
        var balance = (half * 2 * months) + SampleHash.Of(number, "interest", 90_000) + (year == 2026 && !isSealed ? half * 2 * 10 : 0);
        var (until, last) = (year, isSealed) switch
        {
            (_, true) => ("2025-06", "2025-06-16"),
            (2025, _) => ("2025-12", "2025-12-15"),
            _ => ("2026-10", "2026-10-15"),
        };
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{person.Name},{person.IdCard},5299{number:00000000},{SampleHash.Of(number, "password", 900_000) + 100_000},{SampleEmployer.Of(number)},{wage}.00,{rate}%,{SampleFiles.Yuan(half)},{SampleFiles.Yuan(half)},{until},{last},{SampleFiles.Yuan(balance)},{(isSealed ? "封存" : "正常")}");
    }
}
