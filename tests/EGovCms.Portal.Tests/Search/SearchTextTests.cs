using EGovCms.Portal.Abstractions;

namespace EGovCms.Portal.Tests.Search;

public sealed class SearchTextTests
{
    [Fact]
    public void Words_are_folded_and_each_stands_once() => Assert.Equal(["公积金", "abc"], SearchText.Words("  公积金　ＡＢＣ abc\t公积金 "));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \u3000\n")]
    [InlineData("\0\0")]
    public void Words_are_none_when_nothing_is_asked(string? query) => Assert.Empty(SearchText.Words(query));

    [Fact]
    public void Words_are_few_however_long_the_query() =>
        Assert.True(SearchText.Words(string.Join(' ', Enumerable.Range(0, 10_000))).Count <= 5);

    [Fact]
    public void Words_survive_half_a_surrogate_pair() => Assert.Equal(["门户"], SearchText.Words("门\ud83d户\udc00"));

    [Fact]
    public void Pattern_takes_wildcards_literally() => Assert.Equal(@"%100\%\_\\%", SearchText.Pattern(@"100%_\"));
}
