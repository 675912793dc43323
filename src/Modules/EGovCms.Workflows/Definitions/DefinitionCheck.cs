using System.Text.RegularExpressions;
using EGovCms.Tenancy.Security;
using EGovCms.Workflows.Abstractions;
using Microsoft.Extensions.Localization;

namespace EGovCms.Workflows.Definitions;

/// <summary>Tells what is wrong with a definition, in the reader's language.</summary>
internal sealed partial class DefinitionCheck(
    IStringLocalizer<WorkflowsText> text, IEnumerable<IPermissionProvider> permissions, IEnumerable<IWorkflowGuard> guards)
{
    public IReadOnlyList<DefinitionProblem> Check(WorkflowDefinition definition)
    {
        var problems = new DefinitionProblems(text);
        if (!IsKey(definition.Key))
            problems.Error("Key", text["Problem_Key", WorkflowDefinition.NameLength]);
        if (definition.Title.Shown() is null)
            problems.Error("Title", text["Problem_Title"]);
        var names = new DefinitionNames(definition, permissions, guards);
        CheckStates(definition, problems);
        CheckAccess("Start", definition.Start, names, problems);
        foreach (var transition in definition.Transitions)
            new TransitionCheck(definition, names, problems).Check(transition);
        foreach (var deadline in definition.Deadlines)
            CheckDeadline(definition, deadline, problems);
        Unique("Transitions", definition.Transitions.Select(t => t.Name), problems);
        Unique("Deadlines", definition.Deadlines.Select(d => d.Name), problems);
        Unique("Tasks", definition.Transitions.SelectMany(t => t.Opens).Select(t => t.Name), problems);
        FlowCheck.Check(definition, problems);
        return problems.All;
    }

    public static bool IsKey(string key) => key.Length <= WorkflowDefinition.NameLength && Key().IsMatch(key);

    public static bool IsName(string name) => name.Length <= WorkflowDefinition.NameLength && Name().IsMatch(name);

    /// <summary>Names that are asked for and that nobody has.</summary>
    public static void CheckAccess(string place, WorkflowAccess access, DefinitionNames names, DefinitionProblems problems)
    {
        foreach (var name in access.Permissions.Where(name => !names.Permissions.Contains(name)))
            problems.Warning(place, problems.Text["Problem_Permission", name]);
        foreach (var name in access.Participants.Where(name => !names.Participants.Contains(name)))
            problems.Warning(place, problems.Text["Problem_Participant", name]);
        foreach (var unit in access.Units.Where(unit => unit.Count(c => c == '/') != 1))
            problems.Error(place, problems.Text["Problem_Unit", unit]);
    }

    public static void CheckTerm(string place, WorkflowTerm term, DefinitionProblems problems)
    {
        if (term.Days is < 1 or > 3650)
            problems.Error(place, problems.Text["Problem_Days", 3650]);
        else if (term.WarnDays < 0 || term.WarnDays >= term.Days)
            problems.Error(place, problems.Text["Problem_WarnDays"]);
    }

    public static void Unique(string place, IEnumerable<string> names, DefinitionProblems problems)
    {
        foreach (var name in names.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key))
            problems.Error($"{place}/{name}", problems.Text["Problem_Twice", name]);
    }

    private void CheckStates(WorkflowDefinition definition, DefinitionProblems problems)
    {
        Unique("States", definition.States.Select(s => s.Name), problems);
        foreach (var state in definition.States)
        {
            if (!IsName(state.Name))
                problems.Error($"States/{state.Name}", text["Problem_Name", state.Name, WorkflowDefinition.NameLength]);
            if (state.Title.Shown() is null)
                problems.Error($"States/{state.Name}", text["Problem_Untitled", state.Name]);
            if (state.Progress is < 0 or > 100)
                problems.Error($"States/{state.Name}", text["Problem_Progress"]);
        }

        if (definition.States.Count(s => s.Kind is WorkflowStateKind.Start) != 1)
            problems.Error("States", text["Problem_OneStart"]);
        if (definition.States.All(s => s.Kind is not WorkflowStateKind.End))
            problems.Error("States", text["Problem_NoEnd"]);
    }

    private void CheckDeadline(WorkflowDefinition definition, WorkflowDeadline deadline, DefinitionProblems problems)
    {
        var place = $"Deadlines/{deadline.Name}";
        if (!IsName(deadline.Name))
            problems.Error(place, text["Problem_Name", deadline.Name, WorkflowDefinition.NameLength]);
        if (deadline.Title.Shown() is null)
            problems.Error(place, text["Problem_Untitled", deadline.Name]);
        CheckTerm(place, deadline.Term, problems);
        var state = definition.State(deadline.State);
        if (deadline.State.Length > 0 && state is null)
            problems.Error(place, text["Problem_UnknownState", deadline.State]);
        else if (state is { Kind: WorkflowStateKind.End })
            problems.Error(place, text["Problem_DeadlineOfEnd"]);
        if (deadline.Transition.Length == 0)
            return;
        if (definition.Transition(deadline.Transition) is not { } transition)
            problems.Error(place, text["Problem_UnknownTransition", deadline.Transition]);
        else if (state is not null && !transition.From.Contains(state.Name))
            problems.Error(place, text["Problem_DeadlineTransition", transition.Title.Shown() ?? transition.Name, state.Title.Shown() ?? state.Name]);
        else if (transition.Fields.Any(field => field.Required) || transition.Comment is WorkflowComment.Required)
            problems.Error(place, text["Problem_DeadlineAsks", transition.Title.Shown() ?? transition.Name]);
    }

    [GeneratedRegex(@"\A[a-z][a-z0-9-]*\z")]
    private static partial Regex Key();

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9_-]*\z")]
    private static partial Regex Name();
}
