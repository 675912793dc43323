namespace EGovCms.Media.Tests.Storage;

public sealed class MediaFilesTests
{
    [Theory]
    [InlineData("../x.txt")]
    [InlineData("a/../../x.txt")]
    [InlineData("..\\x.txt")]
    [InlineData(".hidden/x.txt")]
    [InlineData("a/.unfinished")]
    [InlineData("a:b.txt")]
    [InlineData("nul\0l.txt")]
    [InlineData("")]
    public async Task Path_that_leads_elsewhere_is_none(string path)
    {
        await using var library = await Library.OpenAsync();
        await Assert.ThrowsAsync<ArgumentException>(() => library.SaveAsync(path, "x"));
        Assert.Null(library.Files.Find(path));
        Assert.False(library.Files.Delete(path));
    }

    [Fact]
    public async Task File_is_found_where_it_was_stored_with_its_chinese_name()
    {
        await using var library = await Library.OpenAsync();
        await library.SaveAsync("2005年/市政府文件.txt", "正文");
        var file = library.Files.Find("/2005年//市政府文件.txt");
        Assert.Equal("正文", await File.ReadAllTextAsync(file!.PhysicalPath, TestContext.Current.CancellationToken));
        Assert.StartsWith(library.DataFolder, file.PhysicalPath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saving_the_same_again_changes_nothing()
    {
        await using var library = await Library.OpenAsync();
        Assert.True(await library.SaveAsync("a.txt", "one"));
        Assert.False(await library.SaveAsync("a.txt", "one"));
        Assert.True(await library.SaveAsync("a.txt", "two"));
    }

    [Fact]
    public async Task Folder_lists_what_is_in_it_and_nothing_of_its_own_workings()
    {
        await using var library = await Library.OpenAsync();
        await library.SaveAsync("b.txt", "x");
        await library.SaveAsync("city/a.txt", "x");
        var top = library.Files.List("")!;
        Assert.Equal(["city"], top.Folders);
        Assert.Equal(["b.txt"], top.Files.Select(file => file.Path));
        Assert.Null(library.Files.List("none"));
    }

    [Fact]
    public async Task Folder_with_files_is_not_deleted()
    {
        await using var library = await Library.OpenAsync();
        await library.SaveAsync("city/a.txt", "x");
        Assert.False(library.Files.Delete("city"));
        Assert.True(library.Files.Delete("city/a.txt"));
        Assert.True(library.Files.Delete("city"));
    }
}
