using EGovCms.Protection.Abstractions;

namespace EGovCms.Protection.Tests.Spam;

public sealed class SpamScorerTests : IDisposable
{
    private const string Letter = "我家住在钟山区的老小区，楼下的路灯坏了两个多月，晚上老人出门很不方便，请问由哪个部门负责维修，什么时候能修好？";

    private readonly Support _site = new();

    private ISpamScorer Scorer => _site.Get<ISpamScorer>();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Letter_of_a_citizen_bears_no_sign()
    {
        var score = Scorer.Score(new(Letter, TimeSpan.FromMinutes(3)));

        Assert.Equal(0, score.Value);
        Assert.False(score.IsSuspicious);
    }

    [Theory]
    [InlineData("加 微 信 办理信用卡套现，当天放款，联系电话见下", SpamSign.Advertisement)]
    [InlineData("ＣＡＳＩＮＯ　ｏｎｌｉｎｅ，代开发票，六合彩", SpamSign.Advertisement)]
    [InlineData("请看 http://a.example/1 和 http://b.example/2 还有www.abc.top", SpamSign.Links)]
    [InlineData("有好货abc.top和def.xyz还有ghi.vip", SpamSign.Links)]
    [InlineData("啊啊啊啊啊啊啊啊啊啊", SpamSign.RepeatedCharacters)]
    [InlineData("哈嘿哈嘿哈嘿哈嘿哈嘿哈嘿哈嘿哈嘿哈嘿哈嘿哈嘿", SpamSign.RepeatedCharacters)]
    public void Text_bears_the_sign_of_what_is_in_it(string text, SpamSign sign) =>
        Assert.Equal(sign, Scorer.Score(new(text)).Signs[0]);

    [Fact]
    public void Phone_number_and_address_of_the_office_are_no_signs() =>
        Assert.Empty(Scorer.Score(new("我的电话是13000000000，邮箱是 wang@example.cn，请回复我，谢谢你们的工作和帮助。")).Signs);

    [Fact]
    public void Same_text_with_a_word_changed_is_noticed_until_it_is_forgotten()
    {
        Scorer.Score(new(Letter));

        Assert.Contains(SpamSign.SameText, Scorer.Score(new(Letter.Replace("两个多月", "三个多月", StringComparison.Ordinal))).Signs);
        Assert.DoesNotContain(SpamSign.SameText, Scorer.Score(new("孩子今年上小学，想问外来务工人员的子女怎样报名，需要带什么证明，是不是还收借读费？")).Signs);
        _site.Clock.Advance(TimeSpan.FromHours(25));
        Assert.DoesNotContain(SpamSign.SameText, Scorer.Score(new(Letter)).Signs);
    }

    [Fact]
    public void Robot_that_fills_in_everything_at_once_is_marked()
    {
        var score = Scorer.Score(new(Letter, TimeSpan.FromSeconds(1), TrapFilled: true));

        Assert.Equal([SpamSign.TrapFilled, SpamSign.TooFast], score.Signs);
        Assert.True(score.IsSuspicious);
        Assert.InRange(score.Value, 0.5, 0.99);
    }

    [Fact]
    public void Operators_own_words_take_the_place_of_the_modules()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "# ours\n推销保险\n");
            using var site = new Support(("Spam:Words", file));
            Assert.Contains(SpamSign.Advertisement, site.Get<ISpamScorer>().Score(new("天天有人来推销保险")).Signs);
            Assert.Empty(site.Get<ISpamScorer>().Score(new("代开发票")).Signs);

            File.WriteAllText(file, "代开发票\n");
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddMinutes(1));
            Assert.Contains(SpamSign.Advertisement, site.Get<ISpamScorer>().Score(new("代开发票")).Signs);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Any_characters_are_judged_without_a_fault() =>
        Assert.InRange(Scorer.Score(new("\ud800\u0000\u202e\ud83d\ude00\udc00")).Value, 0, 1);
}
