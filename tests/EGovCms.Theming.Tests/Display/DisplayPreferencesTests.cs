using EGovCms.Theming.Display;

namespace EGovCms.Theming.Tests.Display;

public sealed class DisplayPreferencesTests
{
    [Theory]
    [InlineData("elder.dark.large")]
    [InlineData("light")]
    [InlineData("")]
    public void Cookie_keeps_its_form_when_read_and_written(string cookie) => Assert.Equal(cookie, DisplayPreferences.Parse(cookie).ToString());

    [Fact]
    public void Unknown_parts_are_ignored_when_a_cookie_is_read() =>
        Assert.Equal(new DisplayPreferences(Scheme: "dark"), DisplayPreferences.Parse("x.dark.<script>"));
}
