using EGovCms.Search.Text;

namespace EGovCms.Search.Tests.Text;

public sealed class DocumentNumberTests(VocabularyFixture fixture) : IClassFixture<VocabularyFixture>
{
    [Theory]
    [InlineData("市府发〔2005〕18号")]
    [InlineData("市府发[2005]18号")]
    [InlineData("市府发（2005）18号")]
    [InlineData("市府发【２００５】１８號")]
    [InlineData("市府发 〔2005〕 18 号")]
    [InlineData("市府发《2005》第018号")]
    public void A_number_is_one_word_however_it_is_written(string text) => Assert.Equal("市府发2005#18", Assert.Single(Find(text)).Word);

    [Fact]
    public void A_number_in_running_text_is_found_by_its_sign()
    {
        var number = Assert.Single(Find("现根据市府发〔2005〕18号文件要求"));
        Assert.Contains("市府发2005#18", DocumentNumbers.WordsOf(number));
        Assert.Contains("2005#18", DocumentNumbers.WordsOf(number));
    }

    [Theory]
    [InlineData("2005年18号线")]
    [InlineData("（2005）年报")]
    [InlineData("门牌18号")]
    public void Other_numbers_are_none(string text) => Assert.Empty(Find(text));

    private List<DocumentNumber> Find(string text) => [.. DocumentNumbers.Find(fixture.Vocabulary.Folding.Fold(text))];
}
