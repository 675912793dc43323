using EGovCms.Workflows.Abstractions;
using Microsoft.Extensions.Localization;

namespace EGovCms.Workflows.Cases;

/// <summary>Results that say no, with their words.</summary>
internal sealed class Refusals(IStringLocalizer<WorkflowsText> text)
{
    public WorkflowResult Conflict(CaseWork? work = null) => Say(WorkflowOutcome.Conflict, text["Conflict"], work);

    public WorkflowResult NotFound() => Say(WorkflowOutcome.NotFound, text["NotFound"]);

    public WorkflowResult Forbidden(CaseWork? work = null) => Say(WorkflowOutcome.Forbidden, text["Forbidden"], work);

    public WorkflowResult NotNow(CaseWork work) => Say(WorkflowOutcome.Refused, text["Transition_NotNow"], work);

    public WorkflowResult TaskClosed(CaseWork work) => Say(WorkflowOutcome.Refused, text["Task_Closed"], work);

    public static WorkflowResult Because(CaseWork work, params IEnumerable<string> reasons) =>
        new() { Outcome = WorkflowOutcome.Refused, Case = work.View(), Errors = [.. reasons.Select(reason => new WorkflowError("", reason))] };

    public static WorkflowResult Because(CaseWork work, IReadOnlyList<WorkflowError> errors) =>
        new() { Outcome = WorkflowOutcome.Refused, Case = work.View(), Errors = errors };

    private static WorkflowResult Say(WorkflowOutcome outcome, string message, CaseWork? work = null) =>
        new() { Outcome = outcome, Case = work?.View(), Errors = [new WorkflowError("", message)] };
}
