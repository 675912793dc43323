using EGovCms.Portal.Entries;

namespace EGovCms.Portal.Tests.Entries;

public sealed class PlainTextTests
{
    [Fact]
    public void PlainText_joins_chinese_paragraphs_without_spaces() =>
        Assert.Equal("门户开通。来信必复。", PlainText.From("<p>门户开通。</p>\n<p>来信<b>必复</b>。</p>", 100));

    [Fact]
    public void PlainText_keeps_the_spaces_between_latin_words() =>
        Assert.Equal("The portal opened", PlainText.From("<p>The <b>portal</b> opened</p>", 100).Replace("  ", " ", StringComparison.Ordinal));

    [Fact]
    public void PlainText_leaves_scripts_and_styles_out() =>
        Assert.Equal("正文", PlainText.From("<style>p{}</style><script>alert('x')</script><p>正文</p>", 100));

    [Theory]
    [InlineData("<p")]
    [InlineData("<script>never closed")]
    [InlineData("")]
    public void PlainText_survives_broken_markup(string html) => Assert.Equal("", PlainText.From(html, 10));

    [Fact]
    public void Cut_never_halves_a_surrogate_pair() => Assert.Equal("a", PlainText.Cut("a😀b", 2));
}
