using System.Text;
using EGovCms.Privacy.Abstractions;
using EGovCms.Privacy.Finding;

namespace EGovCms.Privacy.Tests.Finding;

public sealed class PersonalDataFinderTests
{
    private readonly PersonalDataFinder _finder = new();

    [Theory]
    [InlineData("我叫李强，电话１３９００００１２３４。", "我叫李某，电话139****1234。")]
    [InlineData("电话0858-8223456", "电话0858-****456")]
    [InlineData("班主任王老师不在", "班主任某老师不在")]
    [InlineData("家住人民中路12号3栋2单元501室", "家住人民中路某号某栋某单元某室")]
    [InlineData("车牌贵B12345", "车牌贵B***45")]
    [InlineData("邮箱zhang@example.cn", "邮箱z***@example.cn")]
    [InlineData("微信号：zhangsan_88", "微信号：z***")]
    public void All_that_is_found_can_be_masked(string text, string masked) => Assert.Equal(masked, _finder.Mask(text, _finder.Find(text, [])));

    [Fact]
    public void Known_name_is_found_wherever_it_stands()
    {
        var findings = _finder.Find("阿依古丽的来信已阅，请告知阿依古丽。", ["阿依古丽", "", "丽"]);

        Assert.Equal([0, 13], findings.Select(finding => finding.Start));
        Assert.All(findings, finding => Assert.Equal((PersonalDataKind.Name, "阿依古丽", "阿某某某"), (finding.Kind, finding.Original, finding.Replacement)));
    }

    [Fact]
    public void Each_kind_is_told()
    {
        const string text = "我叫李强，电话13900001234，邮箱a.b@example.cn，QQ号12345678，车牌贵B12345，住人民路3栋2单元501室，身份证990100720315451，卡号6222020200112233";

        var kinds = _finder.Find(text + BankCheckDigit(text[^16..]), []).Select(finding => finding.Kind);

        Assert.Equal([PersonalDataKind.Name, PersonalDataKind.Phone, PersonalDataKind.Email, PersonalDataKind.ChatAccount, PersonalDataKind.LicencePlate, PersonalDataKind.Address, PersonalDataKind.IdCard, PersonalDataKind.BankCard], kinds);
    }

    [Fact]
    public void Only_what_was_chosen_is_masked()
    {
        const string text = "我叫李强，电话13900001234。";

        var masked = _finder.Mask(text, _finder.Find(text, []).Where(finding => finding.Kind is PersonalDataKind.Phone));

        Assert.Equal("我叫李强，电话139****1234。", masked);
    }

    [Fact]
    public void Finding_of_another_text_is_refused()
    {
        var finding = Assert.Single(_finder.Find("电话13900001234", []));

        Assert.Throws<ArgumentException>(() => _finder.Mask("电话是13900001234", [finding]));
        Assert.Throws<ArgumentException>(() => _finder.Mask("电话13900001234", [finding, finding]));
        Assert.Throws<ArgumentException>(() => _finder.Mask("电话", [finding]));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("1 ")]
    [InlineData("139-")]
    [InlineData("@a")]
    [InlineData("a.@")]
    [InlineData("号")]
    [InlineData("1号2栋")]
    [InlineData("一")]
    [InlineData("贵B1")]
    [InlineData("QQ:")]
    [InlineData("王老师")]
    [InlineData("学生王")]
    [InlineData("、王小明")]
    [InlineData("李\n")]
    [InlineData("张(男)")]
    [InlineData("住")]
    public void Megabyte_of_anything_takes_time_in_proportion_to_its_length(string piece)
    {
        // Were it quadratic, this would run for hours: the runner's patience is the measure.
        var text = new StringBuilder().Insert(0, piece, 1024 * 1024 / piece.Length).ToString();

        var findings = _finder.Find(text, ["王小明", "李强"]);

        Assert.All(findings, finding => Assert.Equal(finding.Original, text.Substring(finding.Start, finding.Length)));
        Assert.NotNull(_finder.Mask(text, findings));
    }

    private static char BankCheckDigit(string number)
    {
        var sum = number.Reverse().Select((digit, i) => (digit - '0') * (i % 2 == 0 ? 2 : 1)).Sum(value => value > 9 ? value - 9 : value);
        return (char)('0' + ((10 - (sum % 10)) % 10));
    }
}
