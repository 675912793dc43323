using System.Globalization;
using System.Net;
using AngleSharp.Html.Dom;
using EGovCms.Testing.Site;

namespace EGovCms.Web.Tests.Schedule;

public sealed class ScheduleOnSqliteTests(ScheduledSite site) : ScheduleTests(site), IClassFixture<ScheduledSite>;

public sealed class ScheduleOnPostgresTests(PostgresScheduledSite site) : ScheduleTests(site), IClassFixture<PostgresScheduledSite>;

/// <summary>What an editor has planned happens at its time, for visitors.</summary>
public abstract class ScheduleTests(ScheduledSite site)
{
    private const string Tenant = "later";
    private const string Publish = "PublishLaterPart.ScheduledPublishUtc";
    private const string Archive = "ArchiveLaterPart.ScheduledArchiveUtc";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Draft_is_published_at_its_time_and_taken_back_at_the_other()
    {
        using var editor = await EditorAsync();
        await SaveAsync(editor, "供水公告", "gongshui", "Draft", (Publish, SiteTime(60)), (Archive, SiteTime(120)));
        using var visitor = site.CreateBrowser();

        site.Clock.Advance(TimeSpan.FromMinutes(58));
        Assert.Equal(HttpStatusCode.NotFound, (await VisitAsync(visitor, "gongshui")).Status);

        site.Clock.Advance(TimeSpan.FromMinutes(2));
        await UntilAsync(visitor, "gongshui", HttpStatusCode.OK);
        Assert.Equal("供水公告", (await VisitAsync(visitor, "gongshui")).Heading);

        // By then the page is one of those that are kept.
        site.Clock.Advance(TimeSpan.FromMinutes(61));
        await UntilAsync(visitor, "gongshui", HttpStatusCode.Gone);
        var list = await editor.OpenAsync($"/{Tenant}/Admin/Content", Token);
        Assert.Contains(list.Document.QuerySelectorAll(".row-title"), title => title.TextContent.Trim() == "供水公告");
    }

    [Fact]
    public async Task Sleeping_tenant_has_done_what_was_due_when_its_first_page_is_served()
    {
        using var editor = await EditorAsync();
        await SaveAsync(editor, "停电公告", "tingdian", "Draft", (Publish, SiteTime(60)));
        await SaveAsync(editor, "过期公告", "guoqi", "Publish", (Archive, SiteTime(60)));
        using var visitor = site.CreateBrowser();
        Assert.Equal(HttpStatusCode.OK, (await VisitAsync(visitor, "guoqi")).Status);
        await UntilAsync(() => site.Shells.TryUnloadAsync(Tenant));

        site.Clock.Advance(TimeSpan.FromMinutes(61));
        Assert.DoesNotContain(Tenant, site.Shells.Started);

        Assert.Equal(HttpStatusCode.OK, (await VisitAsync(visitor, "tingdian")).Status);
        Assert.Equal(HttpStatusCode.Gone, (await VisitAsync(visitor, "guoqi")).Status);
    }

    [Fact]
    public async Task Plan_that_is_taken_back_or_was_done_by_hand_does_not_come_again()
    {
        using var editor = await EditorAsync();
        var planned = await SaveAsync(editor, "先发公告", "xianfa", "Draft", (Publish, SiteTime(60)));
        var dropped = await SaveAsync(editor, "不发公告", "bufa", "Draft", (Publish, SiteTime(60)));
        await SaveAsync(editor, "对照公告", "duizhao", "Draft", (Publish, SiteTime(60)));
        await SubmitAsync(editor, planned, "Publish");
        var byHand = await editor.OpenAsync(planned.Address.AbsolutePath, Token);
        Assert.Equal("", Value(byHand, Publish));
        await SubmitAsync(editor, byHand, "Draft", ("TitlePart.Title", "先发公告（修订稿）"));
        await SubmitAsync(editor, dropped, "Draft", (Publish, ""));
        using var visitor = site.CreateBrowser();

        site.Clock.Advance(TimeSpan.FromMinutes(61));
        await UntilAsync(visitor, "duizhao", HttpStatusCode.OK);

        Assert.Equal(HttpStatusCode.NotFound, (await VisitAsync(visitor, "bufa")).Status);
        Assert.Equal("先发公告", (await VisitAsync(visitor, "xianfa")).Heading);
    }

    [Fact]
    public async Task Time_is_shown_to_the_editor_as_it_was_written_and_what_is_none_is_refused()
    {
        var at = SiteTime(90);
        using var editor = await EditorAsync();
        var saved = await SaveAsync(editor, "会议公告", "huiyi", "Draft", (Publish, at));

        var shown = Value(await editor.OpenAsync(saved.Address.AbsolutePath, Token), Publish);
        var refused = await SubmitAsync(editor, saved, "Draft", (Publish, "明天"));

        Assert.Equal(at, shown);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("明天", Value(refused, Publish));
    }

    /// <summary>So many minutes from now, on the site's clock, as a browser sends it.</summary>
    private string SiteTime(int minutes) =>
        TimeZoneInfo.ConvertTime(site.Clock.GetUtcNow().AddMinutes(minutes), TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai")).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);

    private async Task<SiteBrowser> EditorAsync()
    {
        await site.BringAsync(Tenant, Steps);
        return await site.SignedInAsync(Tenant);
    }

    private static async Task<SitePage> SaveAsync(SiteBrowser editor, string title, string path, string action, params (string Name, string Value)[] times)
    {
        var page = await editor.OpenAsync($"/{Tenant}/Admin/Content/Create/Bulletin", Token);
        return await SubmitAsync(editor, page, action, [("TitlePart.Title", title), ("AutoroutePart.Path", path), .. times]);
    }

    private static Task<SitePage> SubmitAsync(SiteBrowser editor, SitePage page, string action, params (string Name, string Value)[] values)
    {
        var form = page.Form("form[data-warn-unsaved]");
        return editor.SubmitAsync(form, (IHtmlElement?)form.QuerySelector($"button[name=action][value={action}]"), values);
    }

    private static string? Value(SitePage page, string name) => ((IHtmlInputElement?)page.Document.QuerySelector($"[name='{name}']"))?.Value;

    private static Task<SitePage> VisitAsync(SiteBrowser visitor, string path) => visitor.OpenAsync($"/{Tenant}/{path}", Token);

    private static Task UntilAsync(SiteBrowser visitor, string path, HttpStatusCode status) =>
        UntilAsync(async () => (await VisitAsync(visitor, path)).Status == status);

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        while (!await condition())
            await Task.Delay(20, patience.Token);
    }

    private const string Steps = """
        [ { "name": "feature", "enable": [ "OrchardCore.Contents", "OrchardCore.Title", "OrchardCore.Autoroute", "OrchardCore.PublishLater", "OrchardCore.ArchiveLater", "OrchardCore.Users", "OrchardCore.Templates", "EGovCms.Theme.Portal", "EGovCms.Theme.Admin" ] },
          { "name": "themes", "site": "EGovCms.Theme.Portal", "admin": "EGovCms.Theme.Admin" },
          { "name": "ContentDefinition", "ContentTypes": [ { "Name": "Bulletin", "DisplayName": "公告", "Settings": { "ContentTypeSettings": { "Creatable": true, "Listable": true, "Draftable": true, "Versionable": true } },
            "ContentTypePartDefinitionRecords": [ { "PartName": "TitlePart", "Name": "TitlePart" }, { "PartName": "AutoroutePart", "Name": "AutoroutePart", "Settings": { "AutoroutePartSettings": { "AllowCustomPath": true } } },
              { "PartName": "PublishLaterPart", "Name": "PublishLaterPart" }, { "PartName": "ArchiveLaterPart", "Name": "ArchiveLaterPart" } ] } ] } ]
        """;
}
