namespace EGovCms.Media.Tests.Storage;

public sealed class MediaRulesTests
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0];

    [Fact]
    public async Task Picture_is_accepted()
    {
        await using var library = await Library.OpenAsync();
        Assert.Null(await library.CheckAsync("city/a.PNG", Png));
    }

    [Theory]
    [InlineData("a.html", "Media_BadKind")]
    [InlineData("a.svg", "Media_BadKind")]
    [InlineData("a.php.", "Media_BadName")]
    [InlineData("../a.png", "Media_BadName")]
    [InlineData("a.jpg", "Media_NotWhatItSays")]
    [InlineData("a.pdf", "Media_NotWhatItSays")]
    public async Task File_that_is_not_what_it_may_be_is_refused(string path, string reason)
    {
        await using var library = await Library.OpenAsync();
        Assert.Equal(reason, await library.CheckAsync(path, Png));
    }

    [Fact]
    public async Task Empty_and_too_large_files_are_refused()
    {
        await using var library = await Library.OpenAsync();
        Assert.Equal("Media_Empty", await library.CheckAsync("a.png", []));
        Assert.Equal("Media_TooLarge", await library.CheckAsync("a.png", new byte[(20 * 1024 * 1024) + 1]));
    }

    [Fact]
    public async Task Upload_beyond_the_quota_is_refused()
    {
        await using var library = await Library.OpenAsync(quota: 20);
        Assert.Null(await library.CheckAsync("a.png", Png));
        await library.SaveAsync("b.txt", "0123456789");
        Assert.Equal("Media_QuotaReached", await library.CheckAsync("a.png", Png));
    }
}
