namespace EGovCms.Search.Tests.Text;

public sealed class SynonymTests(VocabularyFixture fixture) : IClassFixture<VocabularyFixture>
{
    [Fact]
    public void What_citizens_call_a_service_means_what_it_is_called_officially()
    {
        Assert.Contains("社会保险", fixture.Vocabulary.Synonyms.Of("社保"));
        Assert.Contains("身份证", fixture.Vocabulary.Synonyms.Of("居民身份证"));
        Assert.DoesNotContain("社保", fixture.Vocabulary.Synonyms.Of("社保"));
    }

    [Fact]
    public void Groups_of_the_city_are_added()
    {
        Assert.Equal(["凉都英才卡"], fixture.Vocabulary.Synonyms.Of("凉都卡"));
        Assert.Equal("凉都卡/怎么办", fixture.Cut("凉都卡怎么办"));
    }

    [Fact]
    public void Other_words_of_the_city_make_texts_be_cut_anew()
    {
        var same = fixture.Vocabulary.With(new() { Words = ["六盘水市自然资源局", "凉都英才卡"], Synonyms = [["凉都英才卡", "凉都卡"]] });
        Assert.Equal(fixture.Vocabulary.Stamp, same.Stamp);
        Assert.NotEqual(fixture.Vocabulary.Stamp, fixture.Vocabulary.With(new() { Words = ["凉都英才卡"] }).Stamp);
    }
}
