using System.Net;
using EGovCms.Testing.Site;

namespace EGovCms.Web.Tests.Caching;

public sealed class ForEverybodyOnSqliteTests(SqliteCity city) : ForEverybodyTests(city);

public sealed class ForEverybodyOnPostgresTests(PostgresCity city) : ForEverybodyTests(city);

/// <summary>What the city keeps for all is nobody's own, and is sent by the rules of HTTP.</summary>
public abstract class ForEverybodyTests(SiteFixture city)
{
    private static readonly string[] Encodings = ["br", "gzip", "identity"];

    public static TheoryData<string> Pages => [.. (string[])["/", "/zf/", "/zf/zwdt/zwyw", "/zf/sitemap", "/sw/", "/zf/zwdt/zwyw?page=1", "/zf/?culture=en"]];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Pages))]
    public async Task Kept_page_says_that_it_is_for_all_and_sets_no_cookie(string address)
    {
        using var client = city.CreateClient();
        for (var time = 0; time < 2; time++)
        {
            using var page = await SendAsync(client, HttpMethod.Get, address);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            Assert.NotNull(page.Headers.ETag);
            Assert.False(page.Headers.Contains("Set-Cookie"));
            Assert.True(page.Headers.CacheControl is { Public: true, NoCache: true });
            Assert.Equal(["Accept-Encoding", "Accept-Language", "Cookie"], page.Headers.Vary.Order());
            Assert.DoesNotContain("__RequestVerificationToken", await page.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Who_has_one_form_of_the_page_is_told_so_for_that_form_alone(string address)
    {
        using var client = city.CreateClient();
        foreach (var held in Encodings)
        {
            using var first = await SendAsync(client, HttpMethod.Get, address, ("Accept-Encoding", held));
            var tag = first.Headers.ETag!.ToString();
            foreach (var asked in Encodings)
            {
                using var again = await SendAsync(client, HttpMethod.Get, address, ("Accept-Encoding", asked), ("If-None-Match", tag));
                Assert.Equal(asked == held ? HttpStatusCode.NotModified : HttpStatusCode.OK, again.StatusCode);
                Assert.Equal(asked == held, (await again.Content.ReadAsByteArrayAsync(Token)).Length == 0);
                Assert.Equal(first.Headers.Vary.Order(), again.Headers.Vary.Order());
                Assert.Equal(asked == held, again.Headers.ETag!.ToString() == tag);
            }
        }
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Time_decides_in_every_form_when_no_tag_is_given(string address)
    {
        using var client = city.CreateClient();
        foreach (var encoding in Encodings)
        {
            using var first = await SendAsync(client, HttpMethod.Get, address, ("Accept-Encoding", encoding));
            var modified = first.Content.Headers.LastModified!.Value;
            using var later = await SendAsync(client, HttpMethod.Get, address, ("Accept-Encoding", encoding), ("If-Modified-Since", modified.AddDays(1).ToString("R")));
            using var older = await SendAsync(client, HttpMethod.Get, address, ("Accept-Encoding", encoding), ("If-Modified-Since", modified.AddSeconds(-1).ToString("R")));
            using var tagged = await SendAsync(client, HttpMethod.Get, address, ("Accept-Encoding", encoding), ("If-Modified-Since", modified.AddDays(1).ToString("R")), ("If-None-Match", "\"other\""));
            Assert.Equal(HttpStatusCode.NotModified, later.StatusCode);
            Assert.Equal(HttpStatusCode.OK, older.StatusCode);
            Assert.Equal(HttpStatusCode.OK, tagged.StatusCode);
        }
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Head_tells_of_every_form_what_get_sends(string address)
    {
        using var client = city.CreateClient();
        foreach (var encoding in Encodings)
        {
            using var head = await SendAsync(client, HttpMethod.Head, address, ("Accept-Encoding", encoding));
            using var page = await SendAsync(client, HttpMethod.Get, address, ("Accept-Encoding", encoding));
            Assert.Equal(HttpStatusCode.OK, head.StatusCode);
            Assert.Empty(await head.Content.ReadAsByteArrayAsync(Token));
            Assert.Equal((await page.Content.ReadAsByteArrayAsync(Token)).Length, head.Content.Headers.ContentLength);
            Assert.Equal(page.Headers.ETag, head.Headers.ETag);
            Assert.Equal(page.Content.Headers.ContentEncoding, head.Content.Headers.ContentEncoding);
            Assert.Equal(page.Content.Headers.ContentType, head.Content.Headers.ContentType);
            using var known = await SendAsync(client, HttpMethod.Head, address, ("Accept-Encoding", encoding), ("If-None-Match", page.Headers.ETag!.ToString()));
            Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
        }
    }

    [Theory]
    [InlineData("/zf/?x=1")]
    [InlineData("/zf/?page=1&x=1")]
    [InlineData("/zf/?Page=1")]
    [InlineData("/zf/?=1")]
    [InlineData("/zf/?page=11111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111")]
    public async Task Page_by_a_query_that_nobody_chose_is_made_each_time(string address)
    {
        using var client = city.CreateClient();
        for (var time = 0; time < 2; time++)
        {
            using var page = await SendAsync(client, HttpMethod.Get, address);
            Assert.Null(page.Headers.ETag);
            Assert.True(page.Headers.CacheControl?.Public is not true);
        }
    }

    [Fact]
    public async Task Pages_that_a_query_tells_apart_are_kept_apart()
    {
        using var client = city.CreateClient();
        for (var time = 0; time < 2; time++)
        {
            using var chinese = await SendAsync(client, HttpMethod.Get, "/zf/sitemap?culture=zh-CN");
            using var english = await SendAsync(client, HttpMethod.Get, "/zf/sitemap?culture=en");
            Assert.Contains("lang=\"zh-CN\"", await chinese.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
            Assert.Contains("lang=\"en\"", await english.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
            Assert.NotEqual(chinese.Headers.ETag!.Tag, english.Headers.ETag!.Tag);
        }
    }

    [Theory]
    [InlineData("/zf/zwdt")]
    [InlineData("/rd/")]
    public async Task Page_that_an_editor_asked_for_first_is_a_strangers_page_for_a_stranger(string address)
    {
        using var editor = city.CreateBrowser();
        await editor.SignInAsync(SiteFixture.AdminUser, city.AdminPassword);
        using var own = await SendAsync(editor.Client, HttpMethod.Get, address);
        Assert.Null(own.Headers.ETag);
        Assert.True(own.Headers.CacheControl is { Private: true });

        using var stranger = city.CreateClient();
        using var page = await SendAsync(stranger, HttpMethod.Get, address);
        Assert.NotNull(page.Headers.ETag);
        Assert.DoesNotContain(SiteFixture.AdminUser, await page.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);

        // And the other way round: what is kept now is not the editor's page, nor the answer to a tag of it.
        using var again = await SendAsync(editor.Client, HttpMethod.Get, address, ("If-None-Match", page.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Null(again.Headers.ETag);
    }

    [Fact]
    public async Task Page_with_a_form_gives_each_visitor_a_token_of_their_own()
    {
        using var one = city.CreateBrowser();
        using var other = city.CreateBrowser();
        var tokens = new HashSet<string?>();
        foreach (var visitor in (SiteBrowser[])[one, other, one])
        {
            var page = await visitor.OpenAsync("/SignIn", Token);
            Assert.DoesNotContain("ETag", page.Headers.Keys);
            Assert.DoesNotContain("public", page.Headers.GetValueOrDefault("Cache-Control") ?? "", StringComparison.Ordinal);
            tokens.Add(page.Document.QuerySelector("input[name='__RequestVerificationToken']")?.GetAttribute("value"));
        }

        Assert.Equal(3, tokens.Count);
        Assert.DoesNotContain(null, tokens);
        // The cookie that came with the form is no reason to make every later page anew, nor do these give it away.
        using var home = await SendAsync(one.Client, HttpMethod.Get, "/");
        Assert.NotNull(home.Headers.ETag);
        Assert.False(home.Headers.Contains("Set-Cookie"));
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, HttpMethod method, string address, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative));
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return client.SendAsync(request, Token);
    }
}
