using EGovCms.Search.Abstractions;
using EGovCms.Search.Tests.Site;

namespace EGovCms.Search.Tests.Finding;

/// <summary>Help while one types, and afterwards.</summary>
[Collection(FindingCollection.Name)]
public sealed class SuggestionTests(FindingSite site)
{
    private readonly Finder _finder = new(site);

    [Theory]
    [InlineData("公积", "公积金")]
    [InlineData("gongji", "公积金")]
    [InlineData("gjj", "公积金")]
    [InlineData("住房公积金", "住房公积金查询")]
    [InlineData("高考", "高考报名公告")]
    public async Task Words_and_titles_are_suggested(string typed, string suggested) => Assert.Contains(suggested, await _finder.SuggestAsync(typed));

    [Fact]
    public async Task A_whole_word_comes_before_the_piece_of_it_that_was_typed() => Assert.Equal("公积金", (await _finder.SuggestAsync("gongji"))[0]);

    [Fact]
    public async Task A_site_suggests_what_it_has_itself() =>
        Assert.Empty(await _finder.SuggestAsync("高考", new SearchScope { Tenant = SearchSite.Government }));

    [Theory]
    [InlineData("公基金查询", "公积金查询")]
    [InlineData("住房公鸡金", "住房公积金")]
    [InlineData("湿地公圆", "湿地公园")]
    [InlineData("gongjijjin", "公积金")]
    public async Task What_was_meant_is_guessed(string typed, string meant) => Assert.Equal(meant, (await _finder.FindAsync(typed)).DidYouMean);

    [Fact]
    public async Task What_finds_enough_is_not_guessed_at()
    {
        Assert.Null((await _finder.FindAsync("公积金")).DidYouMean);
        Assert.Null((await _finder.FindAsync("火箭发射")).DidYouMean);
    }
}
