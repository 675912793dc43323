using System.Collections.Concurrent;
using System.Text.Json;
using AngleSharp.Html.Dom;
using EGovCms.Testing.Site;

namespace EGovCms.Web.Tests.SearchPush;

public sealed class PushKillOnSqliteTests(SqlitePushCity city) : PushKillTests(city, city.Engine), IClassFixture<SqlitePushCity>;

public sealed class PushKillOnPostgresTests(PostgresPushCity city) : PushKillTests(city, city.Engine), IClassFixture<PostgresPushCity>;

/// <summary>A node is killed while editors publish and a search engine is being told: whatever an editor was told is published is told to the engine.</summary>
public abstract class PushKillTests(SiteFixture city, PushEngine engine)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_page_that_was_published_is_told_at_least_once_after_the_node_was_killed()
    {
        using (var webmaster = city.CreateBrowser())
        {
            await webmaster.SignInAsync(SiteFixture.AdminUser, city.AdminPassword);
            var page = await webmaster.OpenAsync("/zf/Admin/SearchPush", Token);
            await webmaster.SubmitAsync(page, "form[action$='/SearchPush/IndexNow']", ("IndexNow.IsOn", "true"), ("IndexNow.Site", city.Url + "/zf"));
        }

        await city.StopAsync();
        var (told, taken) = (new ConcurrentDictionary<string, bool>(), new ConcurrentDictionary<string, bool>());
        var published = new List<string>();

        // Killed while the engine is being told of the first, and just after the last was published.
        using (var killed = new ManualResetEventSlim())
        {
            engine.Answer = call =>
            {
                Note(call, told);
                killed.Wait(TimeSpan.FromSeconds(30), CancellationToken.None);
                return (500, "", 0);
            };
            await WithNodeAsync(async editor =>
            {
                published.Add(await PublishAsync(editor, "first"));
                await UntilAsync(() => told.ContainsKey(published[0]));
                published.Add(await PublishAsync(editor, "second"));
                published.Add(await PublishAsync(editor, "third"));
            });
            killed.Set();
        }

        // Killed when the engine has taken what it was told, whether the node has noted that or not.
        engine.Answer = call =>
        {
            Note(call, taken);
            return (200, "", 0);
        };
        await WithNodeAsync(async editor =>
        {
            published.Add(await PublishAsync(editor, "fourth"));
            await UntilAsync(() => taken.ContainsKey(published[0]));
            published.Add(await PublishAsync(editor, "fifth"));
        });

        await city.RestartAsync();
        using var visitor = city.CreateBrowser();
        await visitor.OpenAsync("/zf/", Token);
        await UntilAsync(() => published.TrueForAll(taken.ContainsKey));
        Assert.Equal(5, published.Count);
    }

    /// <summary>Does something in a process of its own, which is killed at once when it is done.</summary>
    private async Task WithNodeAsync(Func<SiteBrowser, Task> work)
    {
        var url = SiteProcess.FreeUrl();
        await using var node = await city.StartProcessAsync(url, "zf/", new Dictionary<string, string?>(SqlitePushCity.Settings(engine)) { ["Serilog:MinimumLevel:Default"] = "Error" });
        using var editor = new SiteBrowser(new HttpClient { BaseAddress = url });
        await editor.SignInAsync(SiteFixture.AdminUser, city.AdminPassword);
        await work(editor);
        await node.KillAsync();
    }

    /// <summary>The claim of a node that was killed ends by itself, and an engine that was in vain called is left alone for minutes.</summary>
    private static async Task UntilAsync(Func<bool> condition)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(TimeSpan.FromMinutes(4));
        while (!condition())
            await Task.Delay(TimeSpan.FromMilliseconds(20), patience.Token);
    }

    private static void Note(PushedCall call, ConcurrentDictionary<string, bool> paths)
    {
        using var document = JsonDocument.Parse(call.Body);
        foreach (var url in document.RootElement.GetProperty("urlList").EnumerateArray())
            paths[new Uri(url.GetString()!).AbsolutePath] = true;
    }

    private static async Task<string> PublishAsync(SiteBrowser editor, string name)
    {
        var form = (await editor.OpenAsync("/zf/Admin/Content/Create/Article", Token)).Form("main form[method=post]");
        var column = form.QuerySelectorAll("select[name='Article.Column'] option").OfType<IHtmlOptionElement>().First(option => option.Value.Length > 0);
        var publish = (IHtmlElement)form.QuerySelector("button[name=action][value=Publish]")!;
        var path = $"kill/{name}";
        var edit = await editor.SubmitAsync(form, publish, ("TitlePart.Title", name), ("AutoroutePart.Path", path), ("Article.Column", column.Value), ("HtmlBodyPart.Html", "<p>正文。</p>"));
        Assert.EndsWith("/Edit", edit.Address.AbsolutePath, StringComparison.Ordinal);
        return "/zf/" + path;
    }
}
