using EGovCms.Media.Abstractions;

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
        await using var library = await Library.OpenAsync(room: 20);
        Assert.Null(await library.CheckAsync("a.png", Png));
        await library.SaveAsync("b.txt", "0123456789");
        Assert.Equal("Media_QuotaReached", await library.CheckAsync("a.png", Png));
    }

    [Fact]
    public async Task File_that_leaves_no_room_is_not_stored_whichever_way_it_comes()
    {
        await using var library = await Library.OpenAsync(room: 20);
        await library.SaveAsync("a.txt", "0123456789");

        await Assert.ThrowsAsync<StorageQuotaException>(() => library.SaveAsync("b.txt", "0123456789x"));

        Assert.Null(library.Files.Find("b.txt"));
        Assert.True(await library.SaveAsync("a.txt", "01234567890123456789"));
        Assert.True(library.Files.Delete("a.txt"));
        Assert.True(await library.SaveAsync("b.txt", "0123456789x"));
    }

    [Fact]
    public async Task Two_uploads_at_once_do_not_both_take_the_last_room()
    {
        await using var library = await Library.OpenAsync(room: 100);
        var text = new string('x', 30);

        var stored = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(async () =>
        {
            try
            {
                return await library.SaveAsync($"{i}.txt", text + i);
            }
            catch (StorageQuotaException)
            {
                return false;
            }
        })));

        Assert.Equal(3, stored.Count(s => s));
        Assert.Equal(3, library.Files.List("")!.Files.Count);
    }
}
