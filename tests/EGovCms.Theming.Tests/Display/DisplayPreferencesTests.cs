using EGovCms.Theming.Display;

namespace EGovCms.Theming.Tests.Display;

public sealed class DisplayPreferencesTests
{
    [Theory]
    [InlineData("elder.dark.24")]
    [InlineData("light")]
    [InlineData("")]
    public void Cookie_keeps_its_form_when_read_and_written(string cookie) => Assert.Equal(cookie, DisplayPreferences.Parse(cookie).ToString());

    [Theory]
    [InlineData("18", 18)]
    [InlineData("19", 18)]
    [InlineData("2", 16)]
    [InlineData("elder", 18)]
    [InlineData("99999999999", 16)]
    [InlineData("elder.9999", 30)]
    public void Letters_are_of_a_size_that_there_is(string cookie, int size) => Assert.Equal(size, DisplayPreferences.Parse(cookie).FontSize);

    [Fact]
    public void Unknown_parts_are_ignored_when_a_cookie_is_read() =>
        Assert.Equal(new DisplayPreferences(Scheme: "dark"), DisplayPreferences.Parse("x.dark.<script>"));
}
