using EGovCms.Portal.Abstractions;
using EGovCms.Portal.Search;

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

    [Fact]
    public void Highlight_marks_each_place_and_loses_nothing()
    {
        var pieces = Highlight.Mark("门户网站<b>门户</b>", ["门户"]);

        Assert.Equal("门户网站<b>门户</b>", string.Concat(pieces.Select(piece => piece.Text)));
        Assert.Equal(["门户", "门户"], pieces.Where(piece => piece.Hit).Select(piece => piece.Text));
    }

    [Fact]
    public void Highlight_leaves_a_text_unmarked_when_folding_moves_its_letters() =>
        Assert.Equal([new TextPiece("面积100㎡", false)], Highlight.Mark("面积100㎡", ["面积"]));
}
