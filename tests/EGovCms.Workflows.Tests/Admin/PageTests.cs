using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using EGovCms.Testing.Site;
using EGovCms.Workflows.Abstractions;
using EGovCms.Workflows.Tests.Site;
using Microsoft.Extensions.Primitives;

namespace EGovCms.Workflows.Tests.Admin;

public sealed class PagesOnSqliteTests(WorkflowsSite site) : PageTests(site), IClassFixture<WorkflowsSite>;

public sealed class PagesOnPostgresTests(PostgresWorkflowsSite site) : PageTests(site), IClassFixture<PostgresWorkflowsSite>;

/// <summary>The pages, as clerks and webmasters use them.</summary>
public abstract class PageTests(WorkflowsSite site)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Article_goes_from_draft_to_publication_through_the_pages_of_those_who_work_on_it()
    {
        using var writer = await site.SignedInAsync("Default", "writer", "Writer", "李作者");
        using var reviewer = await site.SignedInAsync("Default", "reviewer", "Clerk", "赵审核");
        using var head = await site.AdministratorAsync();
        var started = await writer.SubmitAsync(await writer.OpenAsync("/Admin/Tasks", Token), "form[action$='/Tasks/Start']", ("Definition", "article-review"), ("Title", "全市生态环境保护大会召开"));
        Assert.Equal("全市生态环境保护大会召开", started.Heading);
        Assert.Single(started.Document.QuerySelectorAll(".flow-current"));
        var address = started.Address.AbsolutePath;
        Assert.Equal(HttpStatusCode.NotFound, (await reviewer.OpenAsync(address, Token)).Status);

        var id = (await MemberAsync(started, "submit.reviewer", "赵审核"))!;
        var sent = await writer.SubmitAsync(started, "form:has([name='submit.reviewer'])", ("submit.reviewer", id), ("submit.Comment", "请审"));
        Assert.Empty(sent.Document.QuerySelectorAll("form[action$='/Advance']"));
        Assert.Contains("请审", sent.Document.QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);

        var inbox = await reviewer.OpenAsync("/Admin/Tasks", Token);
        Assert.Contains(inbox.Document.QuerySelectorAll("tbody tr"), row => row.TextContent.Contains("全市生态环境保护大会召开", StringComparison.Ordinal) && row.TextContent.Contains("审核", StringComparison.Ordinal));
        var review = await reviewer.OpenAsync(address, Token);
        var unexplained = await reviewer.SubmitAsync(review, "form:has([value='return-draft'])");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unexplained.Status);
        Assert.NotEmpty(unexplained.Document.QuerySelectorAll("#f-return-draft-Comment-error"));
        var passed = await reviewer.SubmitAsync(review, "form:has([value='approve'])", ("approve.Comment", "同意"));
        Assert.Equal(HttpStatusCode.OK, passed.Status);

        var issued = await head.SubmitAsync(await head.OpenAsync(address, Token), "form:has([value='issue'])");

        var said = issued.Document.QuerySelector(".timeline")!.TextContent;
        Assert.All(["李作者", "赵审核", "送审", "审核通过", "签发", "同意"], word => Assert.Contains(word, said, StringComparison.Ordinal));
        Assert.Empty(issued.Document.QuerySelectorAll("form[action$='/Advance']"));
        Assert.Contains("已结束", (await head.OpenAsync("/Admin/Workflows/article-review/Cases?state=ended", Token)).Document.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Second_of_two_clerks_is_told_and_keeps_what_they_wrote()
    {
        using var admin = await site.AdministratorAsync();
        var begun = await site.StartAsync(subject: "pages-two");
        var seen = await admin.OpenAsync("/Admin/Cases/" + begun.Id, Token);
        WorkflowsSite.Done(await site.EngineAsync(engine => engine.AdvanceAsync(new AdvanceCase { CaseId = begun.Id, Transition = "ask", Actor = WorkflowsSite.Clerk() })));
        WorkflowsSite.Done(await site.EngineAsync(engine => engine.AdvanceAsync(new AdvanceCase { CaseId = begun.Id, Transition = "answered", Actor = WorkflowActor.System })));

        var told = await admin.SubmitAsync(seen, "form:has([value='dispatch'])", ("dispatch.units", "zf/"), ("dispatch.note", "从快办理"));

        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Equal("从快办理", told.Document.QuerySelector("[name='dispatch.note']")!.GetAttribute("value"));
        Assert.Contains("刚被他人办理", told.Document.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        var now = await admin.SubmitAsync(told, "form:has([value='dispatch'])");
        Assert.Equal(HttpStatusCode.OK, now.Status);
        Assert.Contains("办理中", now.Document.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_sent_twice_moves_the_case_once()
    {
        using var admin = await site.AdministratorAsync();
        var begun = await site.StartAsync(subject: "pages-twice");
        var seen = await admin.OpenAsync("/Admin/Cases/" + begun.Id, Token);

        var first = await admin.SubmitAsync(seen, "form:has([value='dispatch'])", ("dispatch.units", "zf/"));
        var second = await admin.SubmitAsync(seen, "form:has([value='dispatch'])");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first.Status, second.Status));
        Assert.Single(await site.EngineAsync(engine => engine.HistoryAsync(begun.Id)), entry => entry.Transition == "dispatch");
    }

    [Fact]
    public async Task Task_of_another_tenants_case_is_done_where_it_was_given_and_nowhere_else()
    {
        var begun = await site.StartAsync(subject: "pages-across");
        WorkflowsSite.Done(await site.EngineAsync(engine => engine.AdvanceAsync(new AdvanceCase
        {
            CaseId = begun.Id,
            Transition = "dispatch",
            Actor = WorkflowsSite.Clerk(),
            Values = new Dictionary<string, StringValues> { ["units"] = "zf/" },
        })));
        var task = (await site.EngineAsync(engine => engine.TasksAsync(begun.Id))).Single(task => task.Name == "reply");
        using var clerk = await site.SignedInAsync("zf", "clerk-zf", "Clerk", "钱科员");
        using var other = await site.SignedInAsync("rd", "clerk-rd", "Clerk");
        using var colleague = await site.SignedInAsync("zf", "writer-zf", "Writer");
        await WorkflowsSite.UntilAsync(async () => (await clerk.OpenAsync("/zf/Admin/Tasks", Token)).Document.DocumentElement.TextContent.Contains("来信 pages-across", StringComparison.Ordinal));

        var address = $"/Admin/Tasks/Default/{task.Id}";
        Assert.Equal(HttpStatusCode.NotFound, (await other.OpenAsync("/rd" + address, Token)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await colleague.OpenAsync("/zf" + address, Token)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.OpenAsync("/Admin/Cases/" + begun.Id, Token)).Status);
        var page = await clerk.OpenAsync("/zf" + address, Token);
        Assert.Contains("LX-pages-across", page.Document.DocumentElement.TextContent, StringComparison.Ordinal);
        var empty = await clerk.SubmitAsync(page, "form[action$='/Complete']");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        var done = await clerk.SubmitAsync(page, "form[action$='/Complete']", ($"{task.Id}.Result", "done"), ($"{task.Id}.answer", "已派员处理"));

        Assert.Equal("/zf/Admin/Tasks", done.Address.AbsolutePath);
        var entry = (await site.EngineAsync(engine => engine.HistoryAsync(begun.Id))).Single(entry => entry.Kind is WorkflowEventKind.TaskDone);
        Assert.Equal(("钱科员", "zf", "done"), (entry.Actor, entry.Tenant, entry.TaskResult));
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.OpenAsync("/zf" + address, Token)).Status);
    }

    [Fact]
    public async Task Dashboard_tells_how_much_waits_and_how_much_of_it_is_late()
    {
        using var clerk = await site.SignedInAsync("rd", "clerk-dashboard", "Clerk");
        var before = await CountsAsync();
        await site.StartAsync(subject: "pages-dashboard", tenant: "rd");

        var after = await CountsAsync();

        Assert.Equal(int.Parse(before["/rd/Admin/Tasks"], System.Globalization.CultureInfo.InvariantCulture) + 1, int.Parse(after["/rd/Admin/Tasks"], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(before["/rd/Admin/Tasks?share=Overdue"], after["/rd/Admin/Tasks?share=Overdue"]);

        async Task<Dictionary<string, string>> CountsAsync() => (await clerk.OpenAsync("/rd/Admin", Token)).Document.QuerySelectorAll(".stat")
            .ToDictionary(stat => stat.QuerySelector("a")!.GetAttribute("href")!, stat => stat.QuerySelector(".stat-value")!.TextContent.Trim());
    }

    [Fact]
    public async Task Definitions_are_the_webmasters_and_tasks_everyones_own()
    {
        using var visitor = site.CreateBrowser();
        using var clerk = await site.SignedInAsync("Default", "clerk-pages", "Clerk");
        var begun = await site.StartAsync("article-review", "pages-own");

        Assert.EndsWith("/SignIn", (await visitor.OpenAsync("/Admin/Tasks", Token)).Address.AbsolutePath, StringComparison.Ordinal);
        Assert.EndsWith("/SignIn", (await visitor.OpenAsync("/Admin/Cases/" + begun.Id, Token)).Address.AbsolutePath, StringComparison.Ordinal);
        foreach (var path in new[] { "", "/letter", "/letter/Cases" })
            Assert.Equal(HttpStatusCode.Forbidden, (await clerk.OpenAsync("/Admin/Workflows" + path, Token)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.OpenAsync("/Admin/Cases/" + begun.Id, Token)).Status);
        Assert.Equal(HttpStatusCode.OK, (await clerk.OpenAsync("/Admin/Tasks", Token)).Status);
    }

    [Fact]
    public async Task Drawing_says_the_same_as_the_lists_beside_it()
    {
        using var admin = await site.AdministratorAsync();

        var page = await admin.OpenAsync("/Admin/Workflows/letter", Token);

        var drawn = page.Document.QuerySelectorAll("svg.flow-drawing g.flow-state > title").Select(title => title.TextContent).ToList();
        Assert.Equal(["新来信", "待补充", "办理中", "待核查", "已办结"], drawn.OrderBy(title => Array.IndexOf(["新来信", "待补充", "办理中", "待核查", "已办结"], title)));
        Assert.NotEmpty(page.Document.QuerySelector("svg.flow-drawing")!.GetAttribute("aria-label")!);
        var numbers = page.Document.QuerySelectorAll("g.flow-number > text").Select(text => text.TextContent).Distinct().Order().ToList();
        Assert.Equal(8, numbers.Count);
        Assert.Equal(8, page.Document.QuerySelectorAll("section:has(h2:contains('步骤')) tbody tr").Length);
        Assert.Empty(page.Document.QuerySelectorAll("main [style], main script"));
        AssertApart(page.Document);
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        using var admin = await site.AdministratorAsync();
        foreach (var path in new[] { "/Admin/Workflows/none", "/Admin/Workflows/letter?version=99", "/Admin/Workflows/none/Cases", "/Admin/Cases/none", "/Admin/Tasks/zf/none", "/Admin/Tasks/none/none" })
            Assert.Equal(HttpStatusCode.NotFound, (await admin.OpenAsync(path, Token)).Status);
        var start = await admin.SubmitAsync(await admin.OpenAsync("/Admin/Tasks", Token), "form[action$='/Tasks/Start']", ("Title", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, start.Status);
    }

    /// <summary>No state lies on another, and no number on a state or another number.</summary>
    private static void AssertApart(IDocument page)
    {
        static double Of(IElement element, string name) => double.Parse(element.GetAttribute(name)!, System.Globalization.CultureInfo.InvariantCulture);
        var states = page.QuerySelectorAll("g.flow-state > rect:first-of-type").Select(r => (X: Of(r, "x"), Y: Of(r, "y"), W: Of(r, "width"), H: Of(r, "height"))).ToList();
        var numbers = page.QuerySelectorAll("g.flow-number > circle").Select(c => (X: Of(c, "cx"), Y: Of(c, "cy"))).ToList();
        for (var i = 0; i < states.Count; i++)
        {
            Assert.DoesNotContain(states.Skip(i + 1), s => Math.Abs(s.X - states[i].X) < s.W && Math.Abs(s.Y - states[i].Y) < s.H);
            Assert.DoesNotContain(numbers, n => n.X > states[i].X && n.X < states[i].X + states[i].W && n.Y > states[i].Y && n.Y < states[i].Y + states[i].H);
        }

        for (var i = 0; i < numbers.Count; i++)
            Assert.DoesNotContain(numbers.Skip(i + 1), n => Math.Abs(n.X - numbers[i].X) < 20 && Math.Abs(n.Y - numbers[i].Y) < 20);
    }

    private static Task<string?> MemberAsync(SitePage page, string field, string name) =>
        Task.FromResult(((IHtmlSelectElement)page.Document.QuerySelector($"select[name='{field}']")!).Options.FirstOrDefault(option => option.Text == name)?.Value);
}
