using System.Globalization;
using EGovCms.Tenancy;
using EGovCms.Workflows.Abstractions;
using EGovCms.Workflows.Definitions;
using EGovCms.Workflows.Storage;
using EGovCms.Workflows.Tests.Site;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Workflows.Tests.Definitions;

public sealed class DefinitionCheckTests(WorkflowsSite site) : IClassFixture<WorkflowsSite>
{
    private static WorkflowDefinition Letter => WorkflowJson.ReadDefinition(LetterWorkflow.Json);

    [Fact]
    public async Task Good_definition_has_no_problems() => Assert.DoesNotContain(await CheckAsync(Letter), problem => problem.IsError);

    [Theory]
    [InlineData("States/lost", "没有哪一步能走到环节“迷路”。", "No step leads to the state “迷路”.")]
    [InlineData("States/lost", "从环节“迷路”走不到结束环节。", "No way leads from the state “迷路” to an end.", "new")]
    public async Task State_off_the_way_is_told_in_both_languages(string place, string chinese, string english, string? from = null)
    {
        var lost = Letter with { States = [.. Letter.States, new WorkflowState { Name = "lost", Title = Words("迷路") }] };
        if (from is not null)
            lost = lost with { Transitions = [.. lost.Transitions, new WorkflowTransition { Name = "lose", Title = Words("丢"), From = [from], To = "lost", Allow = new() { Roles = ["Clerk"] } }] };

        Assert.Contains(new DefinitionProblem(true, place, chinese), await CheckAsync(lost));
        Assert.Contains(new DefinitionProblem(true, place, english), await CheckAsync(lost, "en"));
    }

    [Fact]
    public async Task Each_kind_of_fault_is_found()
    {
        await AssertErrorAsync("States", letter => letter with { States = [.. letter.States.Where(s => s.Kind is not WorkflowStateKind.End)] });
        await AssertErrorAsync("States", letter => letter with { States = [.. letter.States.Where(s => s.Kind is not WorkflowStateKind.Start)] });
        await AssertErrorAsync("States/new", letter => letter with { States = [.. letter.States, letter.States[0]] });
        await AssertErrorAsync("Key", letter => letter with { Key = "Letter!" });
        await AssertErrorAsync("Title", letter => letter with { Title = Words("") });
        await AssertErrorAsync("Transitions/finish", letter => Change(letter, "finish", t => t with { To = "nowhere" }));
        await AssertErrorAsync("Transitions/finish", letter => Change(letter, "finish", t => t with { From = [] }));
        await AssertErrorAsync("Transitions/finish", letter => Change(letter, "finish", t => t with { From = ["done"] }));
        await AssertErrorAsync("Transitions/finish", letter => Change(letter, "finish", t => t with { Guards = [new() { Kind = WorkflowGuardKind.TasksDone, Task = "none", Count = 1 }] }));
        await AssertErrorAsync("Transitions/finish", letter => Change(letter, "finish", t => t with { Guards = [new() { Kind = WorkflowGuardKind.TasksDone, Task = "reply" }] }));
        await AssertErrorAsync("Transitions/finish", letter => Change(letter, "finish", t => t with { Guards = [new() { Kind = WorkflowGuardKind.Named, Name = "none" }] }));
        await AssertErrorAsync("Transitions/gather", letter => Change(letter, "gather", t => t with { Guards = [] }));
        await AssertErrorAsync("Transitions/gather", letter => Change(letter, "gather", t => t with { To = "" }));
        await AssertErrorAsync("Transitions/extend", letter => Change(letter, "extend", t => t with { Extends = new() { Deadline = "none", Days = 1 } }));
        await AssertErrorAsync("Transitions/dispatch/Opens/reply", letter => Change(letter, "dispatch", t => t with { Opens = [t.Opens[0] with { Fields = ["urgency"] }] }));
        await AssertErrorAsync("Transitions/dispatch/Opens/reply", letter => Change(letter, "dispatch", t => t with { Opens = [t.Opens[0] with { Fields = [] }] }));
        await AssertErrorAsync("Transitions/dispatch/Fields/urgency", letter => Change(letter, "dispatch", t => t with { Fields = [.. t.Fields.Select(f => f with { Options = [] })] }));
        await AssertErrorAsync("Deadlines/handle", letter => letter with { Deadlines = [letter.Deadlines[0] with { State = "none" }] });
        await AssertErrorAsync("Deadlines/handle", letter => letter with { Deadlines = [letter.Deadlines[0] with { Term = new() { Days = 2, WarnDays = 2 } }] });
        await AssertErrorAsync("Deadlines/handle", letter => letter with { Deadlines = [letter.Deadlines[0] with { Transition = "finish" }] });
        await AssertErrorAsync("Deadlines/handle", letter => letter with { Deadlines = [letter.Deadlines[0] with { Term = new() }] });
    }

    [Fact]
    public async Task What_only_modules_can_do_is_pointed_out_and_may_be_so()
    {
        var problems = await CheckAsync(Letter);

        Assert.Contains(problems, problem => problem is { IsError: false, Place: "Transitions/answered" });
        // It follows from a deadline.
        Assert.DoesNotContain(problems, problem => problem.Place == "Transitions/escalate");
    }

    private async Task AssertErrorAsync(string place, Func<WorkflowDefinition, WorkflowDefinition> spoil) =>
        Assert.Contains((await CheckAsync(spoil(Letter))).Where(problem => problem.IsError), problem => problem.Place == place);

    private static WorkflowDefinition Change(WorkflowDefinition letter, string name, Func<WorkflowTransition, WorkflowTransition> change) =>
        letter with { Transitions = [.. letter.Transitions.Select(t => t.Name == name ? change(t) : t)] };

    private static Dictionary<string, string> Words(string chinese) => new() { ["zh-CN"] = chinese };

    private Task<IReadOnlyList<DefinitionProblem>> CheckAsync(WorkflowDefinition definition, string culture = "zh-CN") =>
        site.InAsync(ShellSettings.DefaultName, services =>
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            return Task.FromResult(services.GetRequiredService<DefinitionCheck>().Check(definition));
        });
}
