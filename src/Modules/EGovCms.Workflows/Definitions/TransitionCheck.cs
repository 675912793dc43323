using EGovCms.Workflows.Abstractions;
using Microsoft.Extensions.Localization;

namespace EGovCms.Workflows.Definitions;

/// <summary>What is wrong with a transition.</summary>
internal sealed class TransitionCheck(WorkflowDefinition definition, DefinitionNames names, DefinitionProblems problems)
{
    private readonly IStringLocalizer<WorkflowsText> _text = problems.Text;

    public void Check(WorkflowTransition transition)
    {
        var place = $"Transitions/{transition.Name}";
        if (!DefinitionCheck.IsName(transition.Name))
            problems.Error(place, _text["Problem_Name", transition.Name, WorkflowDefinition.NameLength]);
        if (transition.Title.Shown() is null)
            problems.Error(place, _text["Problem_Untitled", transition.Name]);
        CheckEnds(transition, place);
        DefinitionCheck.CheckAccess(place, transition.Allow, names, problems);
        CheckActors(transition, place);
        CheckFields(place, transition.Fields);
        foreach (var guard in transition.Guards)
            CheckGuard(place, guard);
        foreach (var task in transition.Opens)
            CheckTask($"{place}/Opens/{task.Name}", transition, task);
        if (transition.Extends is not { } extension)
            return;
        if (extension.Deadline != WorkflowExtension.AllOfCase && definition.Deadlines.All(deadline => deadline.Name != extension.Deadline))
            problems.Error(place, _text["Problem_UnknownDeadline", extension.Deadline]);
        if (extension.Days is < 1 or > 3650)
            problems.Error(place, _text["Problem_Days", 3650]);
    }

    private void CheckEnds(WorkflowTransition transition, string place)
    {
        if (transition.From.Count == 0)
            problems.Error(place, _text["Problem_NoFrom"]);
        foreach (var name in transition.From.Where(name => definition.State(name) is null))
            problems.Error(place, _text["Problem_UnknownState", name]);
        if (transition.To.Length > 0 && definition.State(transition.To) is null)
            problems.Error(place, _text["Problem_UnknownState", transition.To]);
        foreach (var state in transition.From.Select(definition.State).Where(state => state is { Kind: WorkflowStateKind.End }))
            problems.Error(place, _text["Problem_FromEnd", state!.Title.Shown() ?? state.Name]);
    }

    private void CheckActors(WorkflowTransition transition, string place)
    {
        if (transition.Automatic)
        {
            if (transition.Guards.Count == 0)
                problems.Error(place, _text["Problem_AutomaticWithoutGuard"]);
            if (transition.To.Length == 0 || transition.From.Contains(transition.To))
                problems.Error(place, _text["Problem_AutomaticStays"]);
            if (transition.Fields.Any(field => field.Required) || transition.Comment is WorkflowComment.Required)
                problems.Error(place, _text["Problem_AutomaticAsks"]);
        }
        else if (transition.Allow.IsEmpty && definition.Deadlines.All(deadline => deadline.Transition != transition.Name))
        {
            problems.Warning(place, _text["Problem_NobodyMay"]);
        }
    }

    private void CheckFields(string place, IReadOnlyList<WorkflowField> fields)
    {
        DefinitionCheck.Unique($"{place}/Fields", fields.Select(field => field.Name), problems);
        foreach (var field in fields)
        {
            var at = $"{place}/Fields/{field.Name}";
            if (!DefinitionCheck.IsName(field.Name) || field.Name is "Comment" or "Result")
                problems.Error(at, _text["Problem_Name", field.Name, WorkflowDefinition.NameLength]);
            if (field.Title.Shown() is null)
                problems.Error(at, _text["Problem_Untitled", field.Name]);
            if (field.Kind is WorkflowFieldKind.Choice)
                CheckOptions(at, field.Options, needed: true);
            if (field.MinLength < 0 || field.MaxLength < 0 || (field.MaxLength > 0 && field.MinLength > field.MaxLength) || field.MaxLength > 20_000)
                problems.Error(at, _text["Problem_Limits"]);
            if (field.Participant.Length > 0 && field.Kind is not (WorkflowFieldKind.User or WorkflowFieldKind.Unit))
                problems.Error(at, _text["Problem_FieldParticipant"]);
        }
    }

    private void CheckOptions(string place, IReadOnlyList<WorkflowOption> options, bool needed)
    {
        if (needed && options.Count == 0)
            problems.Error(place, _text["Problem_NoOptions"]);
        DefinitionCheck.Unique(place, options.Select(option => option.Value), problems);
        foreach (var option in options.Where(option => option.Value.Length is 0 or > WorkflowDefinition.NameLength))
            problems.Error(place, _text["Problem_Option", option.Value, WorkflowDefinition.NameLength]);
    }

    private void CheckGuard(string place, WorkflowGuard guard)
    {
        switch (guard.Kind)
        {
            case WorkflowGuardKind.FieldSet or WorkflowGuardKind.FieldEquals when !names.Fields.Contains(guard.Field):
                problems.Warning(place, _text["Problem_GuardField", guard.Field]);
                break;
            case WorkflowGuardKind.AllTasksDone or WorkflowGuardKind.TasksDone when !names.Tasks.Contains(guard.Task):
                problems.Error(place, _text["Problem_GuardTask", guard.Task]);
                break;
            case WorkflowGuardKind.TasksDone when guard.Count < 1:
                problems.Error(place, _text["Problem_GuardCount"]);
                break;
            case WorkflowGuardKind.Named when !names.Guards.Contains(guard.Name):
                problems.Error(place, _text["Problem_GuardNamed", guard.Name]);
                break;
        }

        if (guard.Kind is WorkflowGuardKind.TasksDone or WorkflowGuardKind.AllTasksDone && guard.Result.Length > 0
            && definition.Task(guard.Task) is { } task && task.Results.All(result => result.Value != guard.Result))
            problems.Error(place, _text["Problem_GuardResult", guard.Result]);
    }

    private void CheckTask(string place, WorkflowTransition transition, WorkflowTaskTemplate task)
    {
        if (!DefinitionCheck.IsName(task.Name))
            problems.Error(place, _text["Problem_Name", task.Name, WorkflowDefinition.NameLength]);
        if (task.Title.Shown() is null)
            problems.Error(place, _text["Problem_Untitled", task.Name]);
        if (task.Participants.Count + task.Fields.Count == 0)
            problems.Error(place, _text["Problem_TaskForNobody"]);
        foreach (var name in task.Participants.Where(name => !names.Participants.Contains(name)))
            problems.Warning(place, _text["Problem_Participant", name]);
        foreach (var name in task.Fields.Where(name => !transition.Fields.Any(f => f.Name == name && f.Kind is WorkflowFieldKind.User or WorkflowFieldKind.Unit)))
            problems.Error(place, _text["Problem_TaskField", name]);
        CheckOptions(place, task.Results, needed: false);
        CheckFields(place, task.Form);
        if (task.Term is { } term)
            DefinitionCheck.CheckTerm(place, term, problems);
    }
}
