using System.Net;
using AngleSharp.Html.Dom;
using EGovCms.Testing.Site;
using EGovCms.Workflows.Abstractions;
using EGovCms.Workflows.Storage;
using EGovCms.Workflows.Tests.Site;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Workflows.Tests.Editing;

public sealed class EditorOnSqliteTests(WorkflowsSite site) : EditorTests(site), IClassFixture<WorkflowsSite>;

public sealed class EditorOnPostgresTests(PostgresWorkflowsSite site) : EditorTests(site), IClassFixture<PostgresWorkflowsSite>;

/// <summary>The editor, as a webmaster uses it who is no programmer.</summary>
public abstract class EditorTests(WorkflowsSite site)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Workflow_is_made_by_forms_checked_published_and_used()
    {
        using var admin = await site.AdministratorAsync();
        var made = await admin.SubmitAsync(await admin.OpenAsync("/Admin/Workflows/New", Token), "main form", ("Title", "用印申请"), ("Key", "seal"));
        Assert.Equal("/Admin/Workflows/seal/Edit", made.Address.AbsolutePath);

        await SaveAsync(admin, "State", "", ("Title.zh-CN", "审批"), ("Name", "approval"), ("Tone", "Info"), ("Progress", "50"));
        var dead = await admin.OpenAsync("/Admin/Workflows/seal/Edit", Token);
        Assert.Contains("没有哪一步能走到环节“审批”", Shown(dead), StringComparison.Ordinal);
        Assert.Contains(dead.Document.QuerySelectorAll("g.flow-state > title"), title => title.TextContent == "审批");
        var refused = await admin.SubmitAsync(dead, "form[action$='/Publish']");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Null(await FindAsync("seal"));

        await SaveAsync(admin, "Step", "", ("Title.zh-CN", "提交"), ("Name", "submit"), ("From", "start"), ("To", "approval"), ("Allow.Participants", "starter"));
        await SaveAsync(admin, "Field", "?name=submit%2F", ("Title.zh-CN", "审批人"), ("Name", "boss"), ("Kind", "User"), ("Required", "true"), ("Participant", "boss"));
        await SaveAsync(admin, "Step", "", ("Title.zh-CN", "同意"), ("Name", "agree"), ("From", "approval"), ("To", "done"), ("Allow.Participants", "boss"), ("Comment", "Required"));
        await SaveAsync(admin, "Task", "?name=submit%2F", ("Title.zh-CN", "传阅"), ("Name", "read"), ("Fields", "boss"), ("Results", "ok = 已阅\nno = 有意见"), ("Term.Days", "2"));
        await SaveAsync(admin, "Deadline", "", ("Title.zh-CN", "审批时限"), ("Name", "quick"), ("State", "approval"), ("Term.Days", "3"), ("Term.WarnDays", "1"));
        var ready = await admin.OpenAsync("/Admin/Workflows/seal/Edit", Token);
        var published = await admin.SubmitAsync(ready, "form[action$='/Publish']");

        Assert.Equal("/Admin/Workflows/seal", published.Address.AbsolutePath);
        var seal = (await FindAsync("seal"))!;
        Assert.Equal(1, seal.Version);
        var submit = seal.Definition.Transitions.Single(step => step.Name == "submit");
        Assert.Equal(("boss", "boss", WorkflowFieldKind.User, true), (submit.Fields[0].Name, submit.Fields[0].Participant, submit.Fields[0].Kind, submit.Fields[0].Required));
        Assert.Equal(["ok", "no"], submit.Opens[0].Results.Select(result => result.Value));
        Assert.Equal("已阅", submit.Opens[0].Results[0].Title["zh-CN"]);
        Assert.Equal(new WorkflowTerm { Days = 3, WarnDays = 1 }, seal.Definition.Deadlines[0].Term);
        var started = await admin.SubmitAsync(await admin.OpenAsync("/Admin/Tasks", Token), "form[action$='/Tasks/Start']", ("Definition", "seal"), ("Title", "合同用印"));
        Assert.Equal("合同用印", started.Heading);
    }

    [Fact]
    public async Task Form_of_a_part_keeps_all_that_the_part_has()
    {
        using var admin = await site.AdministratorAsync();
        var before = WorkflowJson.Write((await FindAsync("letter"))!.Definition);

        foreach (var (part, name) in new[] { ("State", "clarify"), ("Step", "dispatch"), ("Step", "finish"), ("Step", "extend"), ("Field", "dispatch/units"), ("Field", "dispatch/urgency"), ("Task", "dispatch/reply"), ("Deadline", "handle") })
        {
            var page = await admin.OpenAsync($"/Admin/Workflows/letter/Edit/{part}?name={Uri.EscapeDataString(name)}", Token);
            var saved = await admin.SubmitAsync(page, "main form:has([name=Revision])");
            Assert.Equal("/Admin/Workflows/letter/Edit", saved.Address.AbsolutePath);
        }

        var draft = await site.InAsync("Default", services => services.GetRequiredService<Workflows.Definitions.DefinitionEditor>().ReadAsync("letter", Token));
        // The choices of "urgency" had no words of their own and have them now.
        Assert.Equal(WorkflowJson.Write(Worded(WorkflowJson.ReadDefinition(before))), WorkflowJson.Write(draft!.Definition));
        var confirm = await admin.SubmitAsync(await admin.OpenAsync("/Admin/Workflows/letter/Edit", Token), "form[action$='/Discard']");
        await admin.SubmitAsync(confirm, "main form");
        Assert.Empty((await admin.OpenAsync("/Admin/Workflows/letter/Edit", Token)).Document.QuerySelectorAll("form[action$='/Publish']"));
    }

    [Fact]
    public async Task Second_of_two_webmasters_is_told_and_changes_nothing()
    {
        using var admin = await site.AdministratorAsync();
        var seen = await admin.OpenAsync("/Admin/Workflows/article-review/Edit/State?name=review", Token);
        await admin.SubmitAsync(seen, "main form:has([name=Revision])", ("Title.zh-CN", "初审"));

        var told = await admin.SubmitAsync(seen, "main form:has([name=Revision])", ("Title.zh-CN", "复审"));

        Assert.Contains("刚被他人修改过", Shown(told), StringComparison.Ordinal);
        Assert.Contains("初审", Shown(told), StringComparison.Ordinal);
        Assert.DoesNotContain("复审", Shown(told), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_used_is_told_beside_its_field_and_stays_in_the_form()
    {
        using var admin = await site.AdministratorAsync();
        var taken = await admin.SubmitAsync(await admin.OpenAsync("/Admin/Workflows/New", Token), "main form", ("Title", "重复"), ("Key", "letter"));
        var state = await admin.SubmitAsync(await admin.OpenAsync("/Admin/Workflows/letter/Edit/State", Token), "main form:has([name=Revision])", ("Title.zh-CN", ""), ("Name", "1 wrong"));
        var deadline = await admin.SubmitAsync(await admin.OpenAsync("/Admin/Workflows/letter/Edit/Deadline", Token), "main form:has([name=Revision])", ("Title.zh-CN", "过期"), ("Name", "late"), ("Term.Days", "0"));

        Assert.All([taken, state, deadline], page => Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status));
        Assert.NotEmpty(taken.Document.QuerySelectorAll("#f-Key-error"));
        Assert.Equal("1 wrong", state.Document.QuerySelector("[name=Name]")!.GetAttribute("value"));
        Assert.NotEmpty(state.Document.QuerySelectorAll("#f-Name-error"));
        Assert.NotEmpty(deadline.Document.QuerySelectorAll("#f-Term-Days-error"));
    }

    [Fact]
    public async Task Part_is_moved_and_removed_after_a_question()
    {
        using var admin = await site.AdministratorAsync();
        await admin.SubmitAsync(await admin.OpenAsync("/Admin/Workflows/New", Token), "main form", ("Title", "移动"), ("Key", "moved"));
        await SaveAsync(admin, "State", "", "moved", ("Title.zh-CN", "多余"), ("Name", "extra"));
        var page = await admin.SubmitAsync(await admin.OpenAsync("/Admin/Workflows/moved/Edit", Token), "form[action*='/State/Move?name=extra']");
        Assert.Equal(["办理", "多余", "办结"], page.Document.QuerySelectorAll("section:has(h2:contains('环节')) .row-title").Select(link => link.TextContent));

        var question = await admin.SubmitAsync(page, "form[action*='/State/Remove?name=extra']");
        var removed = await admin.SubmitAsync(question, "main form");

        Assert.DoesNotContain("多余", Shown(removed), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Editor_is_the_webmasters_and_nothing_sent_to_it_is_an_error_of_the_server()
    {
        using var admin = await site.AdministratorAsync();
        using var clerk = await site.SignedInAsync("Default", "clerk-editor", "Clerk");
        var letter = (await FindAsync("letter"))!.Definition;
        await site.InAsync("Default", services => services.GetRequiredService<Workflows.Definitions.DefinitionEditor>().ImportAsync(letter with { Key = "spoilt" }, Token));
        string[] pages = ["/New", "/spoilt/Edit", "/spoilt/Edit/State", "/spoilt/Edit/Step", "/spoilt/Edit/Step?name=dispatch", "/spoilt/Edit/Field?name=dispatch%2F", "/spoilt/Edit/Task?name=dispatch%2F", "/spoilt/Edit/Deadline"];
        foreach (var path in pages)
            Assert.Equal(HttpStatusCode.Forbidden, (await clerk.OpenAsync("/Admin/Workflows" + path, Token)).Status);
        foreach (var path in new[] { "/letter/Edit/Nothing", "/letter/Edit/State?name=none", "/letter/Edit/Field", "/letter/Edit/Field?name=none%2Fx", "/none/Edit" })
            Assert.Equal(HttpStatusCode.NotFound, (await admin.OpenAsync("/Admin/Workflows" + path, Token)).Status);

        foreach (var hostile in new[] { "'\"><script>{{ 1 }}", "\u0000\u202e", "99999999999999999999", "-1", "" })
        {
            foreach (var path in pages)
            {
                var page = await admin.OpenAsync("/Admin/Workflows" + path, Token);
                var form = page.Document.QuerySelectorAll("main form").OfType<IHtmlFormElement>().First(form => form.QuerySelector("textarea, input:not([type=hidden])") is not null);
                foreach (var field in form.Elements)
                {
                    if (field is IHtmlTextAreaElement area)
                        area.Value = hostile;
                    else if (field is IHtmlInputElement { Type: not ("hidden" or "checkbox" or "radio") } input)
                        (input.Type, input.Value) = ("text", hostile);
                }

                Assert.True((int)(await admin.SubmitAsync(form, null)).Status < 500, $"{path} with {hostile}");
            }
        }
    }

    private static string Shown(SitePage page) => page.Document.DocumentElement.TextContent;

    private Task<PublishedWorkflow?> FindAsync(string key) => site.InAsync("Default", services => services.GetRequiredService<IWorkflowDefinitions>().FindAsync(key));

    private static WorkflowDefinition Worded(WorkflowDefinition letter) => letter with
    {
        Transitions = [.. letter.Transitions.Select(step => step with
        {
            Fields = [.. step.Fields.Select(field => field with { Options = [.. field.Options.Select(option => option with { Title = new Dictionary<string, string> { ["zh-CN"] = option.Value } })] })],
        }),],
    };

    private static Task SaveAsync(SiteBrowser admin, string part, string query, params (string, string)[] values) => SaveAsync(admin, part, query, "seal", values);

    private static async Task SaveAsync(SiteBrowser admin, string part, string query, string key, params (string, string)[] values)
    {
        var saved = await admin.SubmitAsync(await admin.OpenAsync($"/Admin/Workflows/{key}/Edit/{part}{query}", Token), "main form:has([name=Revision])", values);
        Assert.Equal($"/Admin/Workflows/{key}/Edit", saved.Address.AbsolutePath);
        Assert.Equal(HttpStatusCode.OK, saved.Status);
    }
}
