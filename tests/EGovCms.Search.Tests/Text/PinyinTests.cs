namespace EGovCms.Search.Tests.Text;

public sealed class PinyinTests(VocabularyFixture fixture) : IClassFixture<VocabularyFixture>
{
    [Theory]
    [InlineData("公积金", "gong ji jin")]
    [InlineData("银行", "yin hang")]
    [InlineData("行政", "xing zheng")]
    [InlineData("重庆", "chong qing")]
    [InlineData("绿化", "lv hua")]
    [InlineData("六盘水", "liu pan shui")]
    public void Characters_sound_as_in_their_word(string word, string sounds) => Assert.Equal(sounds, string.Join(' ', fixture.Vocabulary.Pinyin.SoundsOf(word)));

    [Theory]
    [InlineData("gongjijin", "gong ji jin")]
    [InlineData("zhufanggongjijin", "zhu fang gong ji jin")]
    [InlineData("xian", "xian|xi an")]
    public void Letters_are_read_as_sounds_of_the_fewest_characters_first(string letters, string ways) =>
        Assert.StartsWith(ways, string.Join('|', fixture.Vocabulary.Pinyin.Read(letters).Select(way => string.Join(' ', way))), StringComparison.Ordinal);

    [Theory]
    [InlineData("gjj")]
    [InlineData("covid19")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void Other_letters_are_not_read(string letters) => Assert.Empty(fixture.Vocabulary.Pinyin.Read(letters));
}
