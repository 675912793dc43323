using System.Net;
using System.Net.Http.Headers;

namespace EGovCms.DropIn.Tests;

public sealed class GoodModuleTests(DropInSite site)
{
    [Fact]
    public async Task Page_shows_view_and_what_its_migration_made_room_for()
    {
        using var browser = site.CreateBrowser();

        var page = await browser.OpenAsync("/notes", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Matches("^[1-9][0-9]* notes$", page.Document.QuerySelector("#notes")!.TextContent);
    }

    [Fact]
    public async Task Asset_that_a_view_names_is_served_and_kept_by_browsers()
    {
        using var browser = site.CreateBrowser();
        var page = await browser.OpenAsync("/notes", TestContext.Current.CancellationToken);
        var address = page.Document.QuerySelector("img[src*='mark.svg']")!.GetAttribute("src")!;

        using var response = await browser.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains("?v=", address, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("image/svg+xml", response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("/_content/Fixture.Notes/../Fixture.Notes.dll")]
    [InlineData("/_content/Fixture.Notes/%2e%2e/Fixture.Notes.dll")]
    [InlineData("/_content/Fixture.Notes/..%2fFixture.Notes.deps.json")]
    [InlineData("/_content/Fixture.Notes/Fixture.Notes.dll")]
    public async Task Nothing_of_the_folder_but_its_static_files_is_served(string address)
    {
        using var client = site.CreateClient();

        using var response = await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Administration_page_is_there_for_who_may_and_for_nobody_else()
    {
        using var stranger = site.CreateBrowser(followRedirects: false);
        using var administrator = site.CreateBrowser();
        await administrator.SignInAsync(DropInSite.AdminUser, site.AdminPassword);

        var refused = await stranger.OpenAsync("/Admin/FixtureNotes", TestContext.Current.CancellationToken);
        var page = await administrator.OpenAsync("/Admin/FixtureNotes", TestContext.Current.CancellationToken);

        Assert.NotEqual(HttpStatusCode.OK, refused.Status);
        Assert.Equal("Notes of the fixture", page.Heading);
        Assert.Matches("^[0-9]+$", page.Document.QuerySelector("#count")!.TextContent);
    }

    [Fact]
    public async Task Two_modules_use_different_versions_of_one_library()
    {
        using var client = site.CreateClient();

        Assert.Equal("words of version 1", await client.GetStringAsync(new Uri("/notes/words", UriKind.Relative), TestContext.Current.CancellationToken));
        Assert.Equal("words of version 2", await client.GetStringAsync(new Uri("/labels/words", UriKind.Relative), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("zh-CN", "你好")]
    [InlineData("en", "Hello")]
    public async Task Texts_come_in_the_readers_language(string culture, string expected)
    {
        using var client = site.CreateClient();
        client.DefaultRequestHeaders.AcceptLanguage.Add(new StringWithQualityHeaderValue(culture));

        Assert.Equal(expected, await client.GetStringAsync(new Uri($"/notes/hello?culture={culture}", UriKind.Relative), TestContext.Current.CancellationToken));
    }
}
