using EGovCms.Portal.Appearance;

namespace EGovCms.Portal.Tests.Appearance;

public sealed class MainColorTests
{
    [Theory]
    [InlineData("#b5121b")]
    [InlineData("0f5aa6")]
    [InlineData("#ffff00")]
    [InlineData("#ffffff")]
    [InlineData("#000000")]
    [InlineData("#808080")]
    [InlineData("#00ff00")]
    public void MainColor_stays_readable_on_light_and_dark_pages(string chosen)
    {
        var color = MainColor.TryCreate(chosen);

        Assert.NotNull(color);
        Assert.True(MainColor.Contrast(color.Light, "#ffffff") >= 5.9, color.Light);
        Assert.True(MainColor.Contrast(color.Dark, "#12171a") >= 4.5, color.Dark);
    }

    [Fact]
    public void MainColor_is_left_as_it_is_when_it_is_dark_enough() =>
        Assert.Equal("#8a1420", MainColor.TryCreate("#8a1420")!.Light);

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("red")]
    [InlineData("#12345")]
    [InlineData("#12345g")]
    [InlineData("#1234567")]
    [InlineData("}:root{--x")]
    public void MainColor_refuses_what_is_no_colour(string? text) => Assert.Null(MainColor.TryCreate(text));
}
