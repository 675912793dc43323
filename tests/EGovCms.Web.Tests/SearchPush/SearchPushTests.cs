using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using EGovCms.Content.Items;
using EGovCms.Content.Queries;
using EGovCms.Data;
using EGovCms.Testing.Site;
using EGovCms.Web.Tests.City;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Web.Tests.SearchPush;

public sealed class SearchPushOnSqliteTests(SqlitePushCity city) : SearchPushTests(city, city.Engine), IClassFixture<SqlitePushCity>;

public sealed class SearchPushOnPostgresTests(PostgresPushCity city) : SearchPushTests(city, city.Engine), IClassFixture<PostgresPushCity>;

/// <summary>Search engines are told of what editors do: against one on this machine. Each test has a site of its own.</summary>
public abstract partial class SearchPushTests(SiteFixture city, PushEngine engine)
{
    private const string Taken = """{"success":1,"remain":100}""";
    private const string Token1 = "Zq8Wrong0Token";
    private const string Token2 = "Kx5Right7Token";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Article_is_told_once_when_it_is_published_and_again_when_it_is_withdrawn()
    {
        engine.Answer = _ => (202, "", 0);
        using var webmaster = await WebmasterAsync();
        await SwitchOnAsync(webmaster, "/zf", "IndexNow");

        var edit = await PublishAsync(webmaster, "/zf", "水厂二期通水");
        var address = await AddressAsync(webmaster, "/zf", edit);
        var first = JsonDocument.Parse((await CallAsync(call => call.Body.Contains(address, StringComparison.Ordinal))).Body).RootElement;

        var key = first.GetProperty("key").GetString()!;
        Assert.Equal(new Uri(city.Url).Authority, first.GetProperty("host").GetString());
        Assert.Equal($"{city.Url}/zf/{key}.txt", first.GetProperty("keyLocation").GetString());
        Assert.Equal(key, (await webmaster.OpenAsync($"/zf/{key}.txt", Token)).Text);
        // Neither another text nor another site is the key's.
        Assert.Equal(HttpStatusCode.NotFound, (await webmaster.OpenAsync("/zf/0123456789abcdef.txt", Token)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await webmaster.OpenAsync($"/sw/{key}.txt", Token)).Status);
        // The pages of its column, with those above it, list it.
        var told = first.GetProperty("urlList").EnumerateArray().Select(url => url.GetString()!).ToList();
        Assert.Contains(told, url => url != address && url.StartsWith(city.Url + "/zf/", StringComparison.Ordinal) && url != city.Url + "/zf/");
        // So does the home page.
        Assert.Contains(city.Url + "/zf/", told);
        Assert.Equal(told.Count, told.Distinct().Count());
        foreach (var url in told)
            Assert.Equal(HttpStatusCode.OK, (await webmaster.OpenAsync(url, Token)).Status);
        await CardAsync(webmaster, "/zf", "IndexNow", IsDrained);
        Assert.Single(engine.Calls, call => call.Body.Contains(address, StringComparison.Ordinal));

        var asked = await webmaster.SubmitAsync(edit, "form[action$='/Unpublish']");
        if (asked.Document.QuerySelector("input[name=confirmed]") is IHtmlInputElement { Form: { } question })
            await webmaster.SubmitAsync(question, submitter: null);

        await CallAsync(call => call.Body.Contains(address, StringComparison.Ordinal), 2);
    }

    [Fact]
    public async Task What_the_engine_asks_to_wait_with_is_kept_over_a_restart_and_told_when_somebody_wants_it_now()
    {
        engine.Answer = _ => (429, "", 3600);
        var webmaster = await WebmasterAsync();
        await SwitchOnAsync(webmaster, "/rd", "IndexNow");
        var address = await AddressAsync(webmaster, "/rd", await PublishAsync(webmaster, "/rd", "代表视察水源地"));
        await CallAsync(call => call.Body.Contains(address, StringComparison.Ordinal));
        var page = await CardAsync(webmaster, "/rd", "IndexNow", card => card.Contains("推送太频繁", StringComparison.Ordinal));
        Assert.False(IsDrained(page));
        webmaster.Dispose();

        await city.RestartAsync();
        engine.Answer = _ => (200, "", 0);
        var path = new Uri(address).AbsolutePath;
        Assert.Single(engine.Calls, call => call.Body.Contains(path, StringComparison.Ordinal));

        using var again = await WebmasterAsync();
        await TellAllAsync(again, "/rd", "IndexNow");

        await CallAsync(call => call.Body.Contains(path, StringComparison.Ordinal), 2);
        await CardAsync(again, "/rd", "IndexNow", card => IsDrained(card) && !card.Contains("推送太频繁", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Home_page_and_columns_wait_once_for_all_that_changed()
    {
        engine.Answer = _ => (429, "", 3600);
        using var webmaster = await WebmasterAsync();
        await SwitchOnAsync(webmaster, "/sw", "IndexNow");
        var first = await AddressAsync(webmaster, "/sw", await PublishAsync(webmaster, "/sw", "全会公报"));
        var second = await AddressAsync(webmaster, "/sw", await PublishAsync(webmaster, "/sw", "全会解读"));
        await UntilWaitsAsync("/sw", second);
        engine.Answer = _ => (200, "", 0);
        await TellAllAsync(webmaster, "/sw", "IndexNow");

        var call = await CallAsync(call => call.Body.Contains(first, StringComparison.Ordinal) && call.Body.Contains(second, StringComparison.Ordinal));
        var told = Told(call);
        Assert.Single(told, city.Url + "/sw/");
        Assert.Equal(told.Count, told.Distinct().Count());
    }

    [Fact]
    public async Task All_pages_of_the_site_maps_are_told_when_somebody_wants_it_what_changed_last_first()
    {
        engine.Answer = _ => (429, "", 3600);
        using var webmaster = await WebmasterAsync();
        await SwitchOnAsync(webmaster, "", "IndexNow");
        var maps = await SiteMaps.ReadAsync(webmaster, "", Token);
        engine.Answer = _ => (200, "", 0);
        var known = engine.Calls.Count;

        await TellAllAsync(webmaster, "", "IndexNow");

        await CardAsync(webmaster, "", "IndexNow", IsDrained);
        var told = engine.Calls.Skip(known).SelectMany(Told).ToList();
        Assert.Equal(maps.Keys.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
        var entries = (await SiteMaps.XmlAsync(webmaster, "/sitemaps/1.xml", Token)).Elements(SiteMaps.Maps + "url")
            .ToDictionary(url => url.Element(SiteMaps.Maps + "loc")!.Value, url => url.Element(SiteMaps.Maps + "lastmod")!.Value);
        var changes = told.Where(entries.ContainsKey).Select(url => entries[url]).ToList();
        Assert.Equal(changes.OrderDescending(StringComparer.Ordinal), changes);
        Assert.False(entries.ContainsKey(told[0]));
    }

    [Fact]
    public async Task Quota_is_found_by_halves_used_up_and_not_overdrawn_when_all_pages_are_wanted()
    {
        const int Quota = 20;
        var lines = (PushedCall call) => call.Body.Split('\n').Length;
        var left = Quota;
        engine.Answer = call => call.Path != "/urls" ? (200, "", 0) : lines(call) > left ? (400, """{"error":400,"message":"over quota"}""", 0) : (200, $$"""{"success":{{lines(call)}},"remain":{{left -= lines(call)}}}""", 0);
        using var webmaster = await WebmasterAsync();
        var pages = await SiteMaps.ReadAsync(webmaster, "", Token);
        await SwitchOnAsync(webmaster, "", "Baidu", Token2);
        await TellAllAsync(webmaster, "", "Baidu");

        var card = await CardAsync(webmaster, "", "Baidu", each => each.Contains("名额已经用完", StringComparison.Ordinal));
        var calls = engine.Calls.Where(call => call.Path == "/urls" && call.Body.Split('\n').All(pages.ContainsKey)).ToList();
        Assert.Equal(0, left);
        Assert.Contains($"{pages.Count - Quota} 个网页", card, StringComparison.Ordinal);
        var (sizes, taken) = (calls.ConvertAll(call => lines(call)), calls.FindIndex(call => lines(call) <= Quota));
        Assert.Equal(pages.Count, sizes[0]);
        Assert.Equal(sizes.Take(taken).Select(size => size / 2), sizes.Skip(1).Take(taken));
        Assert.StartsWith(city.Url + "/\n", calls[taken].Body, StringComparison.Ordinal);

        // Whoever is impatient does not make it more.
        await TellAllAsync(webmaster, "", "Baidu");
        await CardAsync(webmaster, "", "Baidu", each => each.Contains("名额已经用完", StringComparison.Ordinal));
        Assert.Equal(calls.Count, engine.Calls.Count(call => call.Path == "/urls" && call.Body.Split('\n').All(pages.ContainsKey)));
    }

    [Fact]
    public async Task Column_that_comes_is_told_and_when_it_moves_so_are_its_old_and_its_new_address()
    {
        engine.Answer = _ => (200, "", 0);
        using var webmaster = await WebmasterAsync();
        await SwitchOnAsync(webmaster, "/rd", "IndexNow");
        // The columns that there are have been seen by now.
        var seen = await AddressAsync(webmaster, "/rd", await PublishAsync(webmaster, "/rd", "常委会会议"));
        await CallAsync(call => call.Body.Contains(new Uri(seen).AbsolutePath, StringComparison.Ordinal));
        var known = engine.Calls.Count;

        await using var scope = await city.Shells.CreateScopeAsync("rd");
        var taxonomy = (await scope.Services.GetRequiredService<IContentQueries>().ListAsync(new() { Types = ["Taxonomy"] }, Token)).Items
            .First(item => item.Content["AliasPart"]?["Alias"]?.ToString() == "columns").ContentItemId;
        var tree = await webmaster.SubmitAsync(
            await webmaster.OpenAsync($"/rd/Admin/Taxonomies/{taxonomy}/Terms/Create", Token), "form[data-warn-unsaved]", ("TitlePart.Title", "代表之声"), ("AutoroutePart.Path", "dbzs"));
        await CallAsync(call => Told(call).Contains(city.Url + "/rd/dbzs"));

        var edit = tree.Document.QuerySelectorAll("a.row-title").Single(each => each.TextContent.Trim() == "代表之声").GetAttribute("href")!;
        await webmaster.SubmitAsync(await webmaster.OpenAsync(edit, Token), "form[data-warn-unsaved]", ("AutoroutePart.Path", "dbsy"));
        var moved = Told(await CallAsync(call => Told(call).Contains(city.Url + "/rd/dbsy")));
        Assert.Contains(city.Url + "/rd/dbzs", moved);
        // The other columns are as they were.
        Assert.All(engine.Calls.Skip(known).SelectMany(Told), url => Assert.Contains("/rd/db", url, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Letter_is_told_when_it_is_withdrawn_and_when_it_is_published_again()
    {
        engine.Answer = _ => (200, "", 0);
        using var webmaster = await WebmasterAsync();
        await SwitchOnAsync(webmaster, "/zf", "IndexNow");
        var letter = new Uri((await SiteMaps.ReadAsync(webmaster, "/zf", Token)).Keys.First(page => LetterAddress().IsMatch(page))).AbsolutePath;
        var publication = $"/zf/Admin/Letters/{letter.Split('/')[^1]}/Publish";

        var asked = await webmaster.SubmitAsync(await webmaster.OpenAsync(publication, Token), "form[action$='/Withdraw']");
        await webmaster.SubmitAsync(asked, "form[action$='/Withdraw']", ("Reason", "来信人要求撤下"));
        await CallAsync(call => Told(call).Contains(city.Url + letter));

        await webmaster.SubmitAsync(await webmaster.OpenAsync(publication, Token), "form[action$='/Publish']");
        await CallAsync(call => Told(call).Contains(city.Url + letter), 2);
    }

    [Fact]
    public async Task Wrong_token_is_told_and_shown_nowhere_and_the_right_one_goes_on_until_the_quota_is_used()
    {
        engine.Answer = call => call.Query["token"] == Token2 ? (200, Taken, 0) : (401, $$"""{"error":401,"message":"token {{call.Query["token"]}} is not valid"}""", 0);
        using var webmaster = await WebmasterAsync();
        await SwitchOnAsync(webmaster, "/zx", "Baidu", Token1);
        var address = await AddressAsync(webmaster, "/zx", await PublishAsync(webmaster, "/zx", "委员建言水资源"));
        var refused = await CallAsync(call => call.Body.Contains(address, StringComparison.Ordinal));
        Assert.Equal("text/plain; charset=utf-8", refused.ContentType);
        Assert.Contains(address, refused.Body.Split('\n'));
        Assert.Equal(new Uri(city.Url).Authority, refused.Query["site"]);
        var told = await CardAsync(webmaster, "/zx", "Baidu", card => card.Contains("不认可密钥", StringComparison.Ordinal));
        Assert.Contains("is not valid", told, StringComparison.Ordinal);

        // As copied from Baidu.
        await SwitchOnAsync(webmaster, "/zx", "Baidu", $"http://data.zz.baidu.com/urls?site=www.example.gov.cn&token={Token2}");
        await CallAsync(call => call.Query.GetValueOrDefault("token") == Token2 && call.Body.Contains(address, StringComparison.Ordinal));
        await CardAsync(webmaster, "/zx", "Baidu", card => IsDrained(card) && !card.Contains("不认可密钥", StringComparison.Ordinal));

        engine.Answer = _ => (400, """{"error":400,"message":"over quota"}""", 0);
        await PublishAsync(webmaster, "/zx", "委员视察泵站");
        await CardAsync(webmaster, "/zx", "Baidu", card => card.Contains("名额已经用完", StringComparison.Ordinal) && !IsDrained(card));
        await AssertSecretAsync(webmaster, "/zx", Token1, Token2);
    }

    [Fact]
    public async Task What_is_hidden_is_not_told_not_even_what_waited_already()
    {
        engine.Answer = _ => (429, "", 3600);
        using var webmaster = await WebmasterAsync();
        await SwitchOnAsync(webmaster, "/jw", "IndexNow");
        var waiting = await AddressAsync(webmaster, "/jw", await PublishAsync(webmaster, "/jw", "巡察公告"));
        await CallAsync(call => call.Body.Contains(waiting, StringComparison.Ordinal));
        await HideAsync(webmaster, "/jw", new Uri(waiting).AbsolutePath);
        var known = engine.Calls.Count;
        engine.Answer = _ => (200, "", 0);

        var hidden = await AddressAsync(webmaster, "/jw", await PublishAsync(webmaster, "/jw", "巡察反馈"));
        await HideAsync(webmaster, "/jw", $"{new Uri(waiting).AbsolutePath}\r\n{new Uri(hidden).AbsolutePath}");
        await TellAllAsync(webmaster, "/jw", "IndexNow");

        await CardAsync(webmaster, "/jw", "IndexNow", IsDrained);
        Assert.DoesNotContain(engine.Calls.Skip(known), call => call.Body.Contains(waiting, StringComparison.Ordinal));
        // Its column is no hidden path.
        Assert.Contains(engine.Calls.Skip(known), call => call.Body.Contains(city.Url + "/jw/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Form_refuses_what_is_no_token_and_no_address_of_the_site()
    {
        using var webmaster = await WebmasterAsync();
        foreach (var (site, key, words) in new[]
        {
            ("https://www.example.com@evil.example/sw/", Token1, "不是本站的地址"),
            (city.Url + "/zf/", Token1, "不是本站的地址"),
            (city.Url + "/sw/", "<nothing>", "没有认出密钥"),
            (city.Url + "/sw/", "", "请先填写"),
        })
        {
            var page = await webmaster.OpenAsync("/sw/Admin/SearchPush", Token);
            var answer = await webmaster.SubmitAsync(page, "form[action$='/SearchPush/Baidu']", ("Baidu.IsOn", "true"), ("Baidu.Site", site), ("Baidu.KeyPassword", key));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
            Assert.Contains(words, answer.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain(Token1, answer.Text, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await webmaster.OpenAsync("/sw/Admin/SearchPush/Nobody/Send", Token)).Status);
    }

    private async Task<SiteBrowser> WebmasterAsync()
    {
        var browser = city.CreateBrowser();
        await browser.SignInAsync(SiteFixture.AdminUser, city.AdminPassword);
        return browser;
    }

    private async Task SwitchOnAsync(SiteBrowser webmaster, string site, string target, string key = "")
    {
        var page = await webmaster.OpenAsync(site + "/Admin/SearchPush", Token);
        var saved = await webmaster.SubmitAsync(page, $"form[action$='/SearchPush/{target}']", ($"{target}.IsOn", "true"), ($"{target}.Site", $"{city.Url}{site}"), ($"{target}.KeyPassword", key));
        Assert.Equal(HttpStatusCode.OK, saved.Status);
        Assert.NotNull(saved.Document.QuerySelector(".notice-success"));
        Assert.Equal("", ((IHtmlInputElement)saved.Document.QuerySelector($"input[name='{target}.KeyPassword']")!).Value);
    }

    private static async Task<SitePage> TellAllAsync(SiteBrowser webmaster, string site, string target) =>
        await webmaster.SubmitAsync(await webmaster.OpenAsync(site + "/Admin/SearchPush", Token), $"form[action$='/{target}/Send']");

    /// <summary>What IndexNow was told.</summary>
    private static List<string> Told(PushedCall call)
    {
        if (call.Path != "/indexnow")
            return [];
        using var document = JsonDocument.Parse(call.Body);
        return [.. document.RootElement.GetProperty("urlList").EnumerateArray().Select(url => url.GetString()!)];
    }

    /// <summary>Until the page with this address is in the queue.</summary>
    private async Task UntilWaitsAsync(string site, string address)
    {
        var url = "~" + Uri.UnescapeDataString(new Uri(address).AbsolutePath[site.Length..]);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        while (true)
        {
            await using var scope = await city.Shells.CreateScopeAsync(site[1..]);
            if (await scope.Services.GetRequiredService<TenantDb>().Database.SqlQuery<int>($"""select count(*) as "Value" from "SearchPushPages" where "Url" = {url} and "IsWaiting" """).SingleAsync(patience.Token) > 0)
                return;
            await Task.Delay(TimeSpan.FromMilliseconds(50), patience.Token);
        }
    }

    private static async Task HideAsync(SiteBrowser webmaster, string site, string paths)
    {
        var saved = await webmaster.SubmitAsync(await webmaster.OpenAsync(site + "/Admin/SearchEngines", Token), "form[action$='/Admin/SearchEngines']", ("HiddenPaths", paths));
        Assert.NotNull(saved.Document.QuerySelector(".notice-success"));
    }

    private static async Task<SitePage> PublishAsync(SiteBrowser editor, string site, string title)
    {
        var page = await editor.OpenAsync(site + "/Admin/Content/Create/Article", Token);
        var form = page.Form("main form[method=post]");
        var column = form.QuerySelectorAll<IHtmlOptionElement>("select[name='Article.Column'] option").First(option => option.Value.Length > 0);
        var publish = form.QuerySelector<IHtmlButtonElement>("button[name=action][value=Publish]");
        var edit = await editor.SubmitAsync(form, publish, ("TitlePart.Title", title), ("Article.Column", column.Value), ("HtmlBodyPart.Html", "<p>正文。</p>"));
        Assert.EndsWith("/Edit", edit.Address.AbsolutePath, StringComparison.Ordinal);
        return edit;
    }

    /// <summary>The article's address, as readers have it.</summary>
    private async Task<string> AddressAsync(SiteBrowser browser, string site, SitePage edit)
    {
        var id = edit.Address.Segments[^2].TrimEnd('/');
        await using var scope = await city.Shells.CreateScopeAsync(site[1..]);
        var path = (await scope.Services.GetRequiredService<IContentItems>().GetAsync(id, cancellation: Token))!.Content["AutoroutePart"]!["Path"]!.GetValue<string>();
        var page = await browser.OpenAsync($"{site}/{path}", Token);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return new Uri(page.Document.QuerySelector("link[rel=canonical]")!.GetAttribute("href")!).AbsoluteUri;
    }

    private static bool IsDrained(string card) => Drained().IsMatch(card);

    /// <summary>What the page says of the engine, once the condition holds.</summary>
    private static async Task<string> CardAsync(SiteBrowser webmaster, string site, string target, Func<string, bool> condition)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        while (true)
        {
            var page = await webmaster.OpenAsync(site + "/Admin/SearchPush", Token);
            var card = page.Document.QuerySelectorAll("main .card").Single(each => each.QuerySelector($"form[action$='/SearchPush/{target}']") is not null).TextContent;
            if (condition(card))
                return card;
            await Task.Delay(TimeSpan.FromMilliseconds(50), patience.Token);
        }
    }

    private async Task<PushedCall> CallAsync(Func<PushedCall, bool> condition, int number = 1)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        while (!patience.IsCancellationRequested)
        {
            if (engine.Calls.Where(condition).ElementAtOrDefault(number - 1) is { } call)
                return call;
            await Task.Delay(TimeSpan.FromMilliseconds(50), Token);
        }

        throw new TimeoutException("It was not told, but: " + string.Join('\n', engine.Calls));
    }

    private async Task AssertSecretAsync(SiteBrowser webmaster, string site, params string[] secrets)
    {
        foreach (var address in new[] { "/Admin/SearchPush", "/Admin/Audit" })
        {
            var page = await webmaster.OpenAsync(site + address, Token);
            Assert.All(secrets, secret => Assert.DoesNotContain(secret, page.Text, StringComparison.Ordinal));
        }

        await using var scope = await city.Shells.CreateScopeAsync(site[1..]);
        var stored = await scope.Services.GetRequiredService<TenantDb>().Database.SqlQueryRaw<string>("""select cast("Json" as text) as "Value" from "Settings" where "Section" = 'SearchPushSettings'""").SingleAsync(Token);
        Assert.Contains("Baidu", stored, StringComparison.Ordinal);
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, stored, StringComparison.Ordinal));
        // Logs, and on SQLite every database with its journal.
        var files = Directory.GetFiles(Path.Combine(city.Folder, "logs")).Concat(Directory.GetFiles(city.Folder, "*.db*", SearchOption.AllDirectories)).ToList();
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
            var text = await reader.ReadToEndAsync(Token);
            Assert.All(secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
        }
    }

    [GeneratedRegex(@"/zf/letters/(?!statistics$)[^/]+$")]
    private static partial Regex LetterAddress();

    [GeneratedRegex(@"等待推送\s*0 个网页")]
    private static partial Regex Drained();
}
