using EGovCms.Theming.Tests.Support;

namespace EGovCms.Theming.Tests.Assets;

public sealed class AssetUrlsTests
{
    [Fact]
    public async Task Url_changes_with_the_files_content_and_with_nothing_else()
    {
        var first = await UrlAsync("a{color:red}");
        var same = await UrlAsync("a{color:red}");
        var other = await UrlAsync("a{color:blue}");

        Assert.Matches("^/_content/Test.Theme/css/a.css\\?v=[0-9a-f]{12}$", first);
        Assert.Equal(first, same);
        Assert.NotEqual(first, other);
    }

    [Theory]
    [InlineData("css/none.css", "/media/css/none.css")]
    [InlineData("/桥/a b.jpg", "/media/%E6%A1%A5/a%20b.jpg")]
    [InlineData("~/media/a.jpg", "/media/a.jpg")]
    [InlineData("https://example.org/a.jpg", "https://example.org/a.jpg")]
    [InlineData("Test.Module/css/none.css", "/_content/Test.Module/css/none.css")]
    [InlineData("~/Test.Module/css/none.css", "/_content/Test.Module/css/none.css")]
    public async Task Url_names_the_module_or_a_medium_when_the_file_is_missing(string file, string expected)
    {
        await using var site = new TenantSite();

        Assert.Equal(expected, await site.RenderAsync($"{{{{ \"{file}\" | asset_url }}}}"));
    }

    [Theory]
    [InlineData(TenantSite.BaseTheme, TenantSite.BaseTheme)]
    [InlineData(TenantSite.Theme, TenantSite.Theme)]
    public async Task Url_names_the_base_theme_where_it_alone_has_the_file(string owner, string expected)
    {
        await using var site = new TenantSite();
        foreach (var theme in new[] { owner, TenantSite.BaseTheme })
        {
            var folder = Directory.CreateDirectory(Path.Combine(site.WebRoot, "_content", theme, "img"));
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "mark.svg"), "<svg/>");
        }

        Assert.StartsWith($"/_content/{expected}/img/mark.svg?v=", await site.RenderAsync("{{ \"img/mark.svg\" | asset_url }}"), StringComparison.Ordinal);
    }

    private static async Task<string> UrlAsync(string css)
    {
        await using var site = new TenantSite();
        var folder = Directory.CreateDirectory(Path.Combine(site.WebRoot, "_content", TenantSite.Theme, "css"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "a.css"), css);
        return await site.RenderAsync("{{ \"css/a.css\" | asset_url }}");
    }
}
