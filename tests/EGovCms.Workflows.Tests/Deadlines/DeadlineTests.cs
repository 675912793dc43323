using EGovCms.Data;
using EGovCms.Tenancy;
using EGovCms.Workflows.Abstractions;
using EGovCms.Workflows.Deadlines;
using EGovCms.Workflows.Tests.Site;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace EGovCms.Workflows.Tests.Deadlines;

/// <summary>Deadlines by the real calendar and a clock that the tests move; each test has an installation of its own.</summary>
public sealed class DeadlineTests
{
    public static TheoryData<string> Providers => [DatabaseProvider.Sqlite, DatabaseProvider.Postgres];

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Deadline_is_counted_in_working_days_warned_of_once_and_passes_once(string provider)
    {
        await using var site = await NewAsync(provider);
        var sent = await DispatchedAsync(site);

        // From Monday 28 September: 29, 30, then the holiday from 1 to 7 October, then 8.
        var handle = (await site.DeadlinesAsync(sent.Id)).Single(deadline => deadline.Name == "handle");
        Assert.Equal(new DateTime(2026, 10, 8, 16, 0, 0, DateTimeKind.Utc), handle.DueUtc);
        Assert.Equal(new DateTime(2026, 9, 29, 16, 0, 0, DateTimeKind.Utc), handle.WarnUtc);
        var step = (await site.EngineAsync(engine => engine.TasksAsync(sent.Id))).Single(task => task.Name == "reply");
        Assert.Equal(new DateTime(2026, 9, 30, 16, 0, 0, DateTimeKind.Utc), step.DueUtc);

        site.Clock!.SetUtcNow(new DateTimeOffset(2026, 9, 29, 15, 59, 0, TimeSpan.Zero));
        await LookAsync(site);
        Assert.DoesNotContain(await site.ProbesAsync(sent.Id), said => said.StartsWith("Deadline", StringComparison.Ordinal));

        site.Clock.SetUtcNow(new DateTimeOffset(2026, 9, 29, 16, 1, 0, TimeSpan.Zero));
        await WorkflowsSite.UntilAsync(async () => (await site.ProbesAsync(sent.Id)).Contains("DeadlineNear handle"));
        await LookAsync(site);
        Assert.Equal(["DeadlineNear handle"], await DeadlineProbesAsync(site, sent.Id));
        Assert.Equal("handling", (await site.EngineAsync(engine => engine.FindAsync(sent.Id)))!.State);

        site.Clock.SetUtcNow(new DateTimeOffset(2026, 9, 30, 16, 1, 0, TimeSpan.Zero));
        await WorkflowsSite.UntilAsync(async () => (await site.ProbesAsync(sent.Id)).Contains("DeadlinePassed reply reply"));
        Assert.Equal("handling", (await site.EngineAsync(engine => engine.FindAsync(sent.Id)))!.State);

        await JumpAsync(site, new DateTimeOffset(2026, 10, 8, 16, 1, 0, TimeSpan.Zero));
        await WorkflowsSite.UntilAsync(async () => (await site.EngineAsync(engine => engine.FindAsync(sent.Id)))!.State == "checking");
        await LookAsync(site);
        var told = await DeadlineProbesAsync(site, sent.Id);
        Assert.Single(told, said => said == "DeadlinePassed handle");
        Assert.Single(told, said => said == "DeadlinePassed reply reply");
        var history = await site.EngineAsync(engine => engine.HistoryAsync(sent.Id));
        Assert.Single(history, entry => entry is { Kind: WorkflowEventKind.DeadlinePassed, Deadline: "handle", Actor: "" });
        Assert.Single(history, entry => entry is { Transition: "escalate", From: "handling", To: "checking" });
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Time_in_which_the_citizen_is_waited_for_does_not_count(string provider)
    {
        await using var site = await NewAsync(provider);
        var begun = await site.StartAsync();
        var whole = Assert.Single(await site.DeadlinesAsync(begun.Id));
        // 29, 30 September, 8, 9, 10 (made up for the holiday), 12 to 16 October.
        Assert.Equal(new DateTime(2026, 10, 16, 16, 0, 0, DateTimeKind.Utc), whole.DueUtc);

        await AdvanceAsync(site, begun.Id, "ask", WorkflowsSite.Clerk());
        Assert.Null(Assert.Single(await site.DeadlinesAsync(begun.Id)).DueUtc);
        await JumpAsync(site, new DateTimeOffset(2026, 11, 2, 2, 0, 0, TimeSpan.Zero));
        await LookAsync(site);
        Assert.DoesNotContain(await DeadlineProbesAsync(site, begun.Id), said => said.Contains("Passed", StringComparison.Ordinal));
        await AdvanceAsync(site, begun.Id, "answered", WorkflowActor.System);

        // Ten working days after Monday 2 November.
        Assert.Equal(new DateTime(2026, 11, 16, 16, 0, 0, DateTimeKind.Utc), Assert.Single(await site.DeadlinesAsync(begun.Id)).DueUtc);
        var changes = (await site.EngineAsync(engine => engine.HistoryAsync(begun.Id))).Where(entry => entry.Kind is WorkflowEventKind.DeadlineChanged).ToList();
        Assert.Equal([(whole.DueUtc, null), (null, new DateTime(2026, 11, 16, 16, 0, 0, DateTimeKind.Utc))], changes.Select(entry => (entry.DueBeforeUtc, entry.DueAfterUtc)));
    }

    [Fact]
    public async Task Deadline_that_is_put_off_says_so_in_the_history()
    {
        await using var site = await NewAsync(DatabaseProvider.Sqlite);
        var sent = await DispatchedAsync(site);

        await AdvanceAsync(site, sent.Id, "extend", WorkflowsSite.Clerk(), "情况复杂");

        Assert.Equal(new DateTime(2026, 10, 23, 16, 0, 0, DateTimeKind.Utc), (await site.DeadlinesAsync(sent.Id)).Single(deadline => deadline.Name == "whole").DueUtc);
        var changed = (await site.EngineAsync(engine => engine.HistoryAsync(sent.Id)))[^1];
        Assert.Equal(("whole", new DateTime(2026, 10, 16, 16, 0, 0, DateTimeKind.Utc)), (changed.Deadline, changed.DueBeforeUtc));
        Assert.Equal("handling", (await site.EngineAsync(engine => engine.FindAsync(sent.Id)))!.State);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Deadline_that_passes_while_the_host_is_down_is_dealt_with_after_its_start(string provider)
    {
        await using var site = await NewAsync(provider);
        var sent = await DispatchedAsync(site);

        await JumpAsync(site, new DateTimeOffset(2026, 10, 9, 2, 0, 0, TimeSpan.Zero));

        await WorkflowsSite.UntilAsync(async () => (await site.EngineAsync(engine => engine.FindAsync(sent.Id)))!.State == "checking");
        Assert.Single(await DeadlineProbesAsync(site, sent.Id), said => said == "DeadlinePassed handle");
    }

    [Fact]
    public async Task Of_two_nodes_one_deals_with_each_deadline()
    {
        await using var first = await NewAsync(DatabaseProvider.Postgres);
        await using var second = new Installation(DatabaseProvider.Postgres) { Twin = first };
        var sent = new List<WorkflowCase>();
        for (var i = 0; i < 12; i++)
            sent.Add(await DispatchedAsync(first, $"node-{i}"));
        var late = new DateTimeOffset(2026, 10, 8, 16, 1, 0, TimeSpan.Zero);

        second.Clock!.SetUtcNow(late);
        await Task.WhenAll(JumpAsync(first, late), second.InitializeAsync().AsTask());
        await Task.WhenAll(LookAsync(first), LookAsync(second), LookAsync(second));
        foreach (var each in sent)
            await WorkflowsSite.UntilAsync(async () => (await first.EngineAsync(engine => engine.FindAsync(each.Id)))!.State == "checking");

        foreach (var each in sent)
        {
            Assert.Single(await DeadlineProbesAsync(first, each.Id), said => said == "DeadlinePassed handle");
            Assert.Single(await first.EngineAsync(engine => engine.HistoryAsync(each.Id)), entry => entry.Transition == "escalate");
        }
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Sleeping_tenant_is_woken_for_a_deadline_that_is_due(string provider)
    {
        await using var site = await NewAsync(provider);
        var begun = await site.StartAsync(tenant: "zf");

        await JumpAsync(site, new DateTimeOffset(2026, 10, 16, 16, 1, 0, TimeSpan.Zero));

        await WorkflowsSite.UntilAsync(() => Task.FromResult(site.Shells.Started.Contains("zf")));
        Assert.DoesNotContain("rd", site.Shells.Started);
        await WorkflowsSite.UntilAsync(async () => (await site.EngineAsync(engine => engine.HistoryAsync(begun.Id), "zf")).Any(entry => entry.Kind is WorkflowEventKind.DeadlinePassed));
    }

    private static async Task<Installation> NewAsync(string provider)
    {
        var site = new Installation(provider);
        await site.InitializeAsync();
        return site;
    }

    // Without a host: each of its periodic timers would tick for each second of the days between.
    private static Task JumpAsync(WorkflowsSite site, DateTimeOffset utc) => site.RestartAsync(() => site.Clock!.SetUtcNow(utc));

    private static async Task LookAsync(WorkflowsSite site) =>
        await site.InAsync(ShellSettings.DefaultName, services => services.GetRequiredService<DueDeadlines>().RunAsync(TestContext.Current.CancellationToken));

    private static async Task<List<string>> DeadlineProbesAsync(WorkflowsSite site, string caseId) =>
        [.. (await site.ProbesAsync(caseId)).Where(said => said.StartsWith("DeadlineNear", StringComparison.Ordinal) || said.StartsWith("DeadlinePassed", StringComparison.Ordinal))];

    private static async Task<WorkflowCase> DispatchedAsync(WorkflowsSite site, string subject = "1")
    {
        var begun = await site.StartAsync(subject: subject);
        return WorkflowsSite.Done(await site.EngineAsync(engine => engine.AdvanceAsync(new AdvanceCase
        {
            CaseId = begun.Id,
            Transition = "dispatch",
            Actor = WorkflowsSite.Clerk(),
            Values = new Dictionary<string, StringValues> { ["units"] = "zf/" },
        })));
    }

    private static async Task AdvanceAsync(WorkflowsSite site, string caseId, string transition, WorkflowActor actor, string comment = "") =>
        WorkflowsSite.Done(await site.EngineAsync(engine => engine.AdvanceAsync(new AdvanceCase { CaseId = caseId, Transition = transition, Actor = actor, Comment = comment })));

    private sealed class Installation(string provider) : WorkflowsSite
    {
        protected override string Provider => provider;
    }
}
