using EGovCms.Data;
using EGovCms.Tenancy;
using EGovCms.Workflows.Abstractions;
using EGovCms.Workflows.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace EGovCms.Workflows.Tests.Cases;

public sealed class EngineOnSqliteTests(WorkflowsSite site) : EngineTests(site), IClassFixture<WorkflowsSite>;

public sealed class EngineOnPostgresTests(PostgresWorkflowsSite site) : EngineTests(site), IClassFixture<PostgresWorkflowsSite>;

/// <summary>Commands, as modules give them.</summary>
public abstract class EngineTests(WorkflowsSite site)
{
    [Fact]
    public async Task Case_goes_its_way_and_its_history_tells_all_of_it()
    {
        var begun = await site.StartAsync(subject: "way");
        var sent = WorkflowsSite.Done(await DispatchAsync(begun, "zf/", "rd/"));
        Assert.Equal("handling", sent.State);
        Assert.Equal(["市政府", "市人大"], sent.Participants["handlers"].Select(party => party.Name));
        await ReplyAsync(begun.Id, "zf", "done");
        Assert.Equal("handling", (await site.EngineAsync(engine => engine.FindAsync(begun.Id)))!.State);

        var gathered = WorkflowsSite.Done(await ReplyAsync(begun.Id, "rd", "not-ours"));
        Assert.Equal("checking", gathered.State);
        var ended = WorkflowsSite.Done(await AdvanceAsync(gathered, "finish", comment: "同意办结"));

        Assert.True(ended.IsEnded);
        var history = await site.EngineAsync(engine => engine.HistoryAsync(begun.Id));
        Assert.Equal(
            ["Started", "Advanced dispatch", "TaskOpened", "TaskOpened", "TaskDone", "TaskDone", "Advanced gather", "Advanced finish"],
            history.Select(entry => $"{entry.Kind} {entry.Transition}".TrimEnd()));
        Assert.Equal(("王科长", "checking", "done", "同意办结"), (history[^1].Actor, history[^1].From, history[^1].To, history[^1].Comment));
        Assert.Equal("""["市政府","市人大"]""", history[1].Values["units"]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        Assert.Equal(("市政府", "done", "已按要求办理"), (history[4].TaskParty, history[4].TaskResult, history[4].Values["answer"]!.GetValue<string>()));
        Assert.Equal(
            ["Started new", "Advanced dispatch handling", "TaskOpened reply", "TaskOpened reply", "TaskDone reply", "TaskDone reply", "Advanced gather checking", "Advanced finish done", "Ended done"],
            await site.ProbesAsync(begun.Id));
        Assert.All(await site.EngineAsync(engine => engine.DeadlinesAsync(begun.Id)), deadline => Assert.True(deadline.IsClosed));
        Assert.DoesNotContain(await site.EngineAsync(engine => engine.TasksAsync(begun.Id)), task => task.State is WorkflowTaskState.Open);
    }

    [Fact]
    public async Task Of_two_clerks_at_once_one_is_told_of_the_conflict()
    {
        var begun = await site.StartAsync(subject: "two");

        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => DispatchAsync(begun, "zf/")));

        Assert.Single(results, result => result.Outcome is WorkflowOutcome.Done);
        Assert.All(results.Where(result => !result.Succeeded), result =>
        {
            Assert.Equal(WorkflowOutcome.Conflict, result.Outcome);
            Assert.NotEmpty(result.Errors);
        });
        Assert.Single(await site.EngineAsync(engine => engine.HistoryAsync(begun.Id)), entry => entry.Transition == "dispatch");
    }

    [Fact]
    public async Task Command_given_many_times_is_done_once()
    {
        var begun = await site.StartAsync(subject: "repeat");

        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => DispatchOnceAsync(begun with { Revision = -1 })));
        var later = await DispatchOnceAsync(begun);

        Assert.All(results, result => Assert.True(result.Succeeded, result.Outcome.ToString()));
        Assert.Single(results, result => result.Outcome is WorkflowOutcome.Done);
        Assert.Equal((WorkflowOutcome.Repeated, "handling"), (later.Outcome, later.Case!.State));
        Assert.Single(await site.EngineAsync(engine => engine.HistoryAsync(begun.Id)), entry => entry.Transition == "dispatch");
    }

    [Fact]
    public async Task Case_started_twice_under_one_id_is_one_case()
    {
        var command = new StartCase { Definition = "letter", Subject = new("letter", "start-twice"), Title = "重复提交", Actor = WorkflowActor.System, CommandId = "start-" + site.GetType().Name };

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => site.EngineAsync(engine => engine.StartAsync(command))));

        Assert.Single(results.Select(result => WorkflowsSite.Done(result).Id).Distinct());
        Assert.Single(await site.EngineAsync(engine => engine.OfSubjectAsync(command.Subject)));
    }

    [Fact]
    public async Task Parallel_tasks_done_at_the_same_moment_all_count_and_the_case_goes_on_once()
    {
        var begun = await site.StartAsync(subject: "parallel");
        WorkflowsSite.Done(await DispatchAsync(begun, "Default/", "zf/", "rd/"));

        var results = await Task.WhenAll(ReplyAsync(begun.Id, "Default", "done"), ReplyAsync(begun.Id, "zf", "done"), ReplyAsync(begun.Id, "rd", "done"));

        Assert.All(results, result => WorkflowsSite.Done(result));
        Assert.Equal("checking", (await site.EngineAsync(engine => engine.FindAsync(begun.Id)))!.State);
        var history = await site.EngineAsync(engine => engine.HistoryAsync(begun.Id));
        Assert.Equal(3, history.Count(entry => entry.Kind is WorkflowEventKind.TaskDone));
        Assert.Single(history, entry => entry.Transition == "gather");
    }

    [Fact]
    public async Task Handler_that_fails_undoes_all_of_it()
    {
        var begun = await site.StartAsync(subject: "fails");

        await Assert.ThrowsAsync<InvalidOperationException>(() => DispatchAsync(begun, "zf/"));

        await AssertUntouchedAsync(begun);
    }

    [Fact]
    public async Task Handler_that_refuses_undoes_all_of_it_and_says_why()
    {
        var begun = await site.StartAsync(subject: "refused");

        var result = await DispatchAsync(begun, "zf/");

        Assert.Equal((WorkflowOutcome.Refused, "来信正在合并，请稍后再办。"), (result.Outcome, Assert.Single(result.Errors).Message));
        await AssertUntouchedAsync(begun);
    }

    [Fact]
    public async Task Commands_are_part_of_the_transaction_that_is_open()
    {
        string? id = null;
        await site.InAsync(ShellSettings.DefaultName, async services =>
        {
            var engine = services.GetRequiredService<IWorkflowEngine>();
            await using var transaction = await services.GetRequiredService<TenantDb>().Database.BeginTransactionAsync();
            var begun = WorkflowsSite.Done(await engine.StartAsync(new StartCase { Definition = "letter", Subject = new("letter", "refused"), Title = "外层事务", Actor = WorkflowActor.System }));
            var refused = await engine.AdvanceAsync(Dispatch(begun, null, "zf/"));
            Assert.Equal(WorkflowOutcome.Refused, refused.Outcome);
            Assert.Equal("new", (await engine.FindAsync(begun.Id))!.State);
            WorkflowsSite.Done(await engine.AdvanceAsync(new AdvanceCase { CaseId = begun.Id, Transition = "ask", Actor = WorkflowsSite.Clerk() }));
            id = begun.Id;
            await transaction.RollbackAsync();
            return true;
        });

        Assert.Null(await site.EngineAsync(engine => engine.FindAsync(id!)));
        Assert.Empty(await site.ProbesAsync(id!));
    }

    [Fact]
    public async Task What_was_entered_wrongly_is_told_field_by_field()
    {
        var begun = await site.StartAsync(subject: "form");

        var result = await site.EngineAsync(engine => engine.AdvanceAsync(Dispatch(begun, null, "elsewhere/") with
        {
            Values = new Dictionary<string, StringValues>
            {
                ["units"] = "elsewhere/",
                ["urgency"] = "extreme",
                ["by"] = "2026-09-27",
                ["note"] = "这个要求写得实在是太长了",
                ["public"] = "perhaps",
            },
        }));
        var missing = await site.EngineAsync(engine => engine.AdvanceAsync(Dispatch(begun, null) with { Values = new Dictionary<string, StringValues> { ["by"] = "明天", ["note"] = "短" } }));

        Assert.Equal(["units", "urgency", "by", "note", "public"], result.Errors.Select(error => error.Field));
        Assert.Equal(["units", "by", "note"], missing.Errors.Select(error => error.Field));
        Assert.All(result.Errors.Concat(missing.Errors), error => Assert.NotEmpty(error.Message));
        await AssertUntouchedAsync(begun);
    }

    [Fact]
    public async Task Only_those_may_whom_the_definition_names()
    {
        var begun = await site.StartAsync(subject: "access");
        var foreign = await site.EngineAsync(engine => engine.AdvanceAsync(Dispatch(begun, null, "zf/") with { Actor = WorkflowsSite.Clerk("zf") }));
        var nobody = await site.EngineAsync(engine => engine.AdvanceAsync(Dispatch(begun, null, "zf/") with { Actor = WorkflowsSite.Clerk() with { Roles = ["Writer"] } }));
        var sent = WorkflowsSite.Done(await DispatchAsync(begun, "zf/"));
        var other = await ReplyAsync(begun.Id, "zf", "done", actor: "rd");
        var withoutUnit = await ReplyAsync(begun.Id, "zf", "done", WorkflowsSite.Clerk("zf") with { Units = [] });
        var onlyModules = await site.EngineAsync(engine => engine.AdvanceAsync(new AdvanceCase { CaseId = sent.Id, Transition = "escalate", Actor = WorkflowsSite.Clerk() with { IsAdministrator = true } }));

        Assert.All([foreign, nobody, other, withoutUnit, onlyModules], result => Assert.Equal(WorkflowOutcome.Forbidden, result.Outcome));
        Assert.Equal(WorkflowOutcome.NotFound, (await site.EngineAsync(engine => engine.AdvanceAsync(Dispatch(begun, null, "zf/") with { Actor = WorkflowsSite.Clerk() }), "zf")).Outcome);
        Assert.Equal(["extend"], (await site.EngineAsync(engine => engine.PermittedAsync(sent.Id, WorkflowsSite.Clerk()))).Select(each => each.Transition.Name));
    }

    [Fact]
    public async Task Step_waits_for_its_conditions()
    {
        var closed = await site.StartAsync(subject: "sealed");
        var named = await DispatchAsync(closed, "zf/");
        var begun = await site.StartAsync(subject: "guards");
        WorkflowsSite.Done(await DispatchAsync(begun, "zf/"));
        var checking = WorkflowsSite.Done(await ReplyAsync(begun.Id, "zf", "not-ours"));
        var early = await AdvanceAsync(checking, "finish");
        var permitted = await site.EngineAsync(engine => engine.PermittedAsync(begun.Id, WorkflowsSite.Clerk()));

        Assert.Equal((WorkflowOutcome.Refused, "来信已封存。"), (named.Outcome, named.Errors[0].Message));
        Assert.Equal(WorkflowOutcome.Refused, early.Outcome);
        Assert.Contains("1 项", early.Errors[0].Message, StringComparison.Ordinal);
        Assert.Contains("答复", early.Errors[0].Message, StringComparison.Ordinal);
        Assert.Equal([("finish", 1), ("again", 0)], permitted.Select(each => (each.Transition.Name, each.Obstacles.Count)));

        // Round again: only the new round's tasks count.
        var again = WorkflowsSite.Done(await AdvanceAsync(checking, "again"));
        WorkflowsSite.Done(await DispatchAsync(again, "rd/"));
        WorkflowsSite.Done(await ReplyAsync(begun.Id, "rd", "done"));
        Assert.True(WorkflowsSite.Done(await AdvanceAsync((await site.EngineAsync(engine => engine.FindAsync(begun.Id)))!, "finish")).IsEnded);
    }

    [Fact]
    public async Task Ended_case_and_closed_task_stay_as_they_are()
    {
        var begun = await site.StartAsync(subject: "closed");
        WorkflowsSite.Done(await DispatchAsync(begun, "zf/"));
        WorkflowsSite.Done(await ReplyAsync(begun.Id, "zf", "done"));
        var again = await ReplyAsync(begun.Id, "zf", "not-ours");
        var ended = WorkflowsSite.Done(await AdvanceAsync((await site.EngineAsync(engine => engine.FindAsync(begun.Id)))!, "finish"));

        Assert.Equal(WorkflowOutcome.Refused, again.Outcome);
        Assert.Equal(WorkflowOutcome.Refused, (await AdvanceAsync(ended, "again")).Outcome);
        Assert.Empty(await site.EngineAsync(engine => engine.PermittedAsync(begun.Id, WorkflowsSite.Clerk())));
    }

    private async Task AssertUntouchedAsync(WorkflowCase begun)
    {
        var now = await site.EngineAsync(engine => engine.FindAsync(begun.Id));
        Assert.Equal(("new", begun.Revision), (now!.State, now.Revision));
        Assert.Single(await site.EngineAsync(engine => engine.HistoryAsync(begun.Id)));
        Assert.DoesNotContain(await site.EngineAsync(engine => engine.TasksAsync(begun.Id)), task => !task.IsOfState);
        Assert.Equal(["Started new"], await site.ProbesAsync(begun.Id));
        Assert.Equal(["whole"], (await site.DeadlinesAsync(begun.Id)).Select(deadline => deadline.Name));
    }

    private static AdvanceCase Dispatch(WorkflowCase begun, string? commandId, params string[] units) => new()
    {
        CaseId = begun.Id,
        Transition = "dispatch",
        Actor = WorkflowsSite.Clerk(),
        ExpectedRevision = begun.Revision < 0 ? null : begun.Revision,
        CommandId = commandId,
        Values = new Dictionary<string, StringValues> { ["units"] = units },
    };

    private Task<WorkflowResult> DispatchAsync(WorkflowCase begun, params string[] units) => site.EngineAsync(engine => engine.AdvanceAsync(Dispatch(begun, null, units)));

    private Task<WorkflowResult> DispatchOnceAsync(WorkflowCase begun) => site.EngineAsync(engine => engine.AdvanceAsync(Dispatch(begun, "once-" + begun.Id, "zf/")));

    private Task<WorkflowResult> AdvanceAsync(WorkflowCase subject, string transition, string comment = "") => site.EngineAsync(engine => engine.AdvanceAsync(new AdvanceCase
    {
        CaseId = subject.Id,
        Transition = transition,
        Actor = WorkflowsSite.Clerk(),
        ExpectedRevision = subject.Revision,
        Comment = comment,
    }));

    private Task<WorkflowResult> ReplyAsync(string caseId, string unit, string result, string? actor = null) => ReplyAsync(caseId, unit, result, WorkflowsSite.Clerk(actor ?? unit));

    private Task<WorkflowResult> ReplyAsync(string caseId, string unit, string result, WorkflowActor actor) => site.EngineAsync(async engine =>
    {
        var task = (await engine.TasksAsync(caseId)).Last(task => task is { Name: "reply", IsOfState: false } && task.Party.Tenant == unit);
        return await engine.CompleteTaskAsync(new CompleteTask { TaskId = task.Id, Actor = actor, Result = result, Values = new Dictionary<string, StringValues> { ["answer"] = "已按要求办理" } });
    });
}
