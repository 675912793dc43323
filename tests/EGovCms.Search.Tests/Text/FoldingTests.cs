namespace EGovCms.Search.Tests.Text;

public sealed class FoldingTests(VocabularyFixture fixture) : IClassFixture<VocabularyFixture>
{
    [Theory]
    [InlineData("ＧＤＰ　２０２５", "gdp 2025")]
    [InlineData("Email", "email")]
    [InlineData("臺灣居民身份證", "台湾居民身份证")]
    [InlineData("不動產登記", "不动产登记")]
    [InlineData("ｶ①㎏", "カ1㎏")]
    public void What_readers_take_for_the_same_becomes_the_same(string text, string folded) => Assert.Equal(folded, fixture.Vocabulary.Folding.Fold(text));

    [Fact]
    public void Every_character_keeps_its_place()
    {
        var text = new string([.. Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code)]);
        Assert.Equal(text.Length, fixture.Vocabulary.Folding.Fold(text).Length);
    }
}
