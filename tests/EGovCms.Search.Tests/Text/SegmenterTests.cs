using EGovCms.Search.Text;

namespace EGovCms.Search.Tests.Text;

public sealed class SegmenterTests(VocabularyFixture fixture) : IClassFixture<VocabularyFixture>
{
    [Theory]
    [InlineData("六盘水市住房公积金查询", "六盘水市/住房公积金/查询")]
    [InlineData("研究生命的起源", "研究/生命/的/起源")]
    [InlineData("市民申请办理不动产登记", "市民/申请/办理/不动产/登记")]
    [InlineData("明天GDP增长3项", "明天/gdp/增长/3/项")]
    [InlineData("", "")]
    public void Text_is_cut_into_the_likeliest_words(string text, string words) => Assert.Equal(words, fixture.Cut(text));

    [Fact]
    public void Words_of_the_city_are_never_cut()
    {
        Assert.Equal("领取/凉都英才卡/的/条件", fixture.Cut("领取凉都英才卡的条件"));
        Assert.Equal("到/六盘水市自然资源局/办理", fixture.Cut("到六盘水市自然资源局办理"));
    }

    [Fact]
    public void Words_within_a_word_are_found_as_well()
    {
        var words = new TextWords(fixture.Vocabulary);
        words.Read("住房公积金");
        var inner = words.Inner.Select(word => words.Of(word).ToString()).ToList();
        Assert.Contains("住房", inner);
        Assert.Contains("公积金", inner);
        Assert.DoesNotContain("住房公积金", inner);
    }

    [Fact]
    public void Long_text_without_any_stop_is_cut_in_one_go()
    {
        var text = string.Concat(Enumerable.Repeat("住房公积金查询", 20_000));
        var words = new TextWords(fixture.Vocabulary);
        words.Read(text);
        Assert.Equal(40_000, words.Words.Count);
    }
}
