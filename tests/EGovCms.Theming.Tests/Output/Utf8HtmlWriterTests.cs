using EGovCms.Theming.Output;

namespace EGovCms.Theming.Tests.Output;

public sealed class Utf8HtmlWriterTests
{
    [Fact]
    public void Text_is_whole_when_a_surrogate_pair_comes_in_two_writes()
    {
        using var writer = new Utf8HtmlWriter(1000);
        writer.Write("䮽𠀀"[..2]);
        writer.Write("䮽𠀀"[2]);
        writer.Write('。');

        Assert.Equal("䮽𠀀。", writer.ToString());
    }

    [Fact]
    public void Text_is_whole_when_the_buffer_grows()
    {
        using var writer = new Utf8HtmlWriter(1_000_000);
        for (var i = 0; i < 20_000; i++)
            writer.Write("六盘水");

        Assert.Equal(20_000 * 9, writer.Length);
        Assert.DoesNotContain('\uFFFD', writer.ToString());
    }
}
