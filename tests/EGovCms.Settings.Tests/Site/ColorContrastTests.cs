using EGovCms.Settings.Site;

namespace EGovCms.Settings.Tests.Site;

public sealed class ColorContrastTests
{
    [Theory]
    [InlineData("#000000", 21.0)]
    [InlineData("#ffffff", 1.0)]
    [InlineData("#767676", 4.54)]
    [InlineData("#777777", 4.48)]
    [InlineData("#b5121b", 6.85)]
    public void Contrast_is_that_of_wcag(string color, double expected) => Assert.Equal(expected, ColorContrast.AgainstWhite(color), 0.01);

    [Theory]
    [InlineData("#b5121b", true)]
    [InlineData("#B5121B", true)]
    [InlineData("b5121b", false)]
    [InlineData("#b51", false)]
    [InlineData("#b5121g", false)]
    [InlineData("red", false)]
    public void Color_is_hash_and_six_digits(string text, bool expected) => Assert.Equal(expected, ColorContrast.IsColor(text));
}
