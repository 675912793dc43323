using System.Globalization;

namespace EGovCms.Bench.QuerySamples;

/// <summary>社会保险: ten thousand insured, with the months and balances of their accounts.</summary>
internal static class SocialSample
{
    public static IEnumerable<string> Rows(int year)
    {
        yield return "姓名,身份证号,社会保障号,单位名称,养老保险累计月数,养老保险个人账户,医疗保险累计月数,医疗保险个人账户,失业保险累计月数,工伤保险,生育保险,缴至年月";
        for (var number = 0; number < SampleFiles.Subjects; number++)
            yield return Row(year, number);
    }

    private static string Row(int year, int number)
    {
        var person = SamplePerson.Of(number);
        var wage = 2_500 + (SampleHash.Of(number, "wage", 200) * 50);
        var pension = 12 + SampleHash.Of(number, "pension", 240) + (year == 2026 ? 10 : 0);
        var medical = Math.Max(12, pension - SampleHash.Of(number, "later", 12));
        // Eight hundredths of the wage go into one's own account for old age, two into that for illness, of which some is spent.
        var old = (long)wage * 8 * pension;
        var illness = ((long)wage * 2 * medical * (30 + SampleHash.Of(number, "spent", 60)) / 100) + (year == 2026 ? wage : 0);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{person.Name},{person.IdCard},S{SampleHash.Of(number, "card", 90_000) + 10_000}{number:0000},{SampleEmployer.Of(number)},{pension},{SampleFiles.Yuan(old)},{medical},{SampleFiles.Yuan(illness)},{medical - 6},参保,参保,{(year == 2025 ? "2025-12" : "2026-10")}");
    }
}
