using System.Globalization;
using EGovCms.Privacy.Abstractions;

namespace EGovCms.Bench.QuerySamples;

/// <summary>Somebody who does not exist: the card's region is given to no place.</summary>
internal sealed record SamplePerson(string Name, string IdCard)
{
    private const string Region = "529999";
    private const string Surnames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高梁郑谢宋唐许韩冯邓曹";
    private const string Given = "安邦宝昌春东芳飞桂国海红华慧佳建静军兰丽林玲龙梅明娜宁平琴青荣山淑涛伟文霞贤小晓秀雪燕阳怡英勇玉云珍志中";

    /// <summary>Those whom docs/guide/look-up.md names, to try the systems with.</summary>
    private static readonly string[] Named = ["李示范", "王样例", "张演示"];

    public static SamplePerson Of(int number)
    {
        var born = new DateOnly(1960, 1, 1).AddDays(number * 17 / 10);
        var body = string.Create(CultureInfo.InvariantCulture, $"{Region}{born:yyyyMMdd}{SampleHash.Of(number, "sequence", 900) + 100}");
        return new(number < Named.Length ? Named[number] : NameOf(number), body + IdCardChecks.CheckCharacter(body));
    }

    private static string NameOf(int number)
    {
        var name = $"{Surnames[SampleHash.Of(number, "surname", Surnames.Length)]}{Given[SampleHash.Of(number, "first", Given.Length)]}";
        return SampleHash.Of(number, "long", 4) == 0 ? name : name + Given[SampleHash.Of(number, "second", Given.Length)];
    }
}
