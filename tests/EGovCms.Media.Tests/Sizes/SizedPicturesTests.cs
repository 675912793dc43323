using EGovCms.Media.Abstractions;
using EGovCms.Media.Sizes;
using NetVips;

namespace EGovCms.Media.Tests.Sizes;

public sealed class SizedPicturesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Picture_with_more_than_may_be_decoded_is_not_opened()
    {
        await using var library = await Library.OpenAsync(options: new MediaOptions { MostPixels = 400 });
        var fits = await SaveAsync(library, "fits.png", 20, 20);
        var large = await SaveAsync(library, "large.png", 20, 21);

        await using var made = await library.Sizes.OpenAsync(fits, new PictureSize { Width = 10 }, Token);
        await using var none = await library.Sizes.OpenAsync(large, new PictureSize { Width = 10 }, Token);

        Assert.NotNull(made);
        Assert.Null(none);
    }

    [Fact]
    public async Task Least_used_sizes_go_when_there_are_too_many()
    {
        await using var library = await Library.OpenAsync(options: new MediaOptions { KeptSizes = 8 * 4096 });
        var picture = await SaveAsync(library, "a.png", 100, 100);
        for (var width = 1; width <= 40; width++)
        {
            await using var made = await library.Sizes.OpenAsync(picture, new PictureSize { Width = width }, Token);
            Assert.NotNull(made);
            Assert.InRange(Kept(library), 1, 8);
        }
    }

    [Fact]
    public async Task Damaged_picture_is_tried_once()
    {
        await using var library = await Library.OpenAsync();
        await library.SaveAsync("a.png", "\u0089PNG");

        for (var turn = 0; turn < 2; turn++)
            Assert.Null(await library.Sizes.OpenAsync(library.Files.Find("a.png")!, new PictureSize { Width = 10 }, Token));

        Assert.Equal(1, Kept(library));
    }

    private static int Kept(Library library) =>
        Directory.EnumerateFiles(library.DataFolder, "*", SearchOption.AllDirectories).Count(file => file.Contains("/media-sizes/", StringComparison.Ordinal));

    private static async Task<MediaFile> SaveAsync(Library library, string path, int width, int height)
    {
        using var image = Image.Black(width, height);
        using var stream = new MemoryStream(image.PngsaveBuffer());
        await library.Files.SaveAsync(path, stream, Token);
        return library.Files.Find(path)!;
    }
}
