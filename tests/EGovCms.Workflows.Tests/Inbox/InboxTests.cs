using EGovCms.Workflows.Abstractions;
using EGovCms.Workflows.Tests.Site;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace EGovCms.Workflows.Tests.Inbox;

public sealed class InboxOnSqliteTests(WorkflowsSite site) : InboxTests(site), IClassFixture<WorkflowsSite>;

public sealed class InboxOnPostgresTests(PostgresWorkflowsSite site) : InboxTests(site), IClassFixture<PostgresWorkflowsSite>;

/// <summary>Who finds what in their list, in the case's tenant and in others.</summary>
public abstract class InboxTests(WorkflowsSite site)
{
    [Fact]
    public async Task Task_given_to_another_tenant_is_found_there_done_from_there_and_gone()
    {
        var begun = await site.StartAsync(subject: "across");
        Assert.Contains(await ListAsync("Default"), task => task.CaseId == begun.Id);
        WorkflowsSite.Done(await site.EngineAsync(engine => engine.AdvanceAsync(new AdvanceCase
        {
            CaseId = begun.Id,
            Transition = "dispatch",
            Actor = WorkflowsSite.Clerk(),
            Values = new Dictionary<string, StringValues> { ["units"] = "zf/" },
        })));

        await WorkflowsSite.UntilAsync(async () => (await ListAsync("zf")).Any(task => task.CaseId == begun.Id));
        var given = (await ListAsync("zf")).Single(task => task.CaseId == begun.Id);

        Assert.Equal(("Default", "来信 across", "答复"), (given.CaseTenant, given.CaseTitle, given.TaskTitle["zh-CN"]));
        Assert.NotNull(given.DueUtc);
        Assert.DoesNotContain(await ListAsync("rd"), task => task.CaseId == begun.Id);
        Assert.DoesNotContain(await ListAsync("Default"), task => task.CaseId == begun.Id);
        Assert.DoesNotContain(await ListAsync("zf", actor => actor with { Units = [] }), task => task.CaseId == begun.Id);

        WorkflowsSite.Done(await site.EngineAsync(engine => engine.CompleteTaskAsync(new CompleteTask
        {
            TaskId = given.TaskId,
            Actor = WorkflowsSite.Clerk("zf"),
            Result = "done",
            Values = new Dictionary<string, StringValues> { ["answer"] = "已办" },
        })));
        await WorkflowsSite.UntilAsync(async () => (await ListAsync("zf")).All(task => task.CaseId != begun.Id));
        Assert.Contains(await ListAsync("Default"), task => task.CaseId == begun.Id);
    }

    [Fact]
    public async Task Overdue_tasks_are_counted_and_come_first()
    {
        var late = await site.StartAsync(subject: "late", tenant: "rd");
        await site.RestartAsync(() => site.Clock!.Advance(TimeSpan.FromDays(40)));
        var fresh = await site.StartAsync(subject: "fresh", tenant: "rd");

        var tasks = await ListAsync("rd");
        var count = await site.InAsync("rd", services => services.GetRequiredService<ITaskInbox>().CountAsync(WorkflowsSite.Clerk("rd")));

        Assert.Equal([late.Id, fresh.Id], tasks.Select(task => task.CaseId));
        Assert.Equal(new InboxCount(2, 1), count);
        Assert.Equal([late.Id], (await ListAsync("rd", share: InboxShare.Overdue)).Select(task => task.CaseId));
        Assert.Empty(await ListAsync("rd", share: InboxShare.Mine));
        Assert.Equal(2, (await ListAsync("rd", share: InboxShare.Units)).Count);
        Assert.Empty(await ListAsync("rd", actor => actor with { Roles = [] }));
    }

    private Task<IReadOnlyList<InboxTask>> ListAsync(string tenant, Func<WorkflowActor, WorkflowActor>? change = null, InboxShare share = InboxShare.All) =>
        site.InAsync(tenant, services => services.GetRequiredService<ITaskInbox>().ListAsync(new InboxQuery { Actor = (change ?? (actor => actor))(WorkflowsSite.Clerk(tenant)), Share = share, Take = 100 }));
}
