using System.Text.Json.Nodes;
using EGovCms.Workflows.Abstractions;
using EGovCms.Workflows.Storage;
using Microsoft.Extensions.Localization;

namespace EGovCms.Workflows.Cases;

/// <summary>Whether the conditions of a transition hold.</summary>
internal sealed class GuardRules(IEnumerable<IWorkflowGuard> named, IStringLocalizer<WorkflowsText> text)
{
    /// <summary>Why they do not; none when they do.</summary>
    public async Task<IReadOnlyList<string>> ObstaclesAsync(WorkflowTransition transition, CaseWork work, CancellationToken cancellation)
    {
        var obstacles = new List<string>();
        foreach (var guard in transition.Guards)
        {
            if (await ObstacleAsync(guard, work, cancellation) is { } obstacle)
                obstacles.Add(obstacle);
        }

        return obstacles;
    }

    private async Task<string?> ObstacleAsync(WorkflowGuard guard, CaseWork work, CancellationToken cancellation)
    {
        if (guard.Kind is WorkflowGuardKind.Named)
        {
            var rule = named.LastOrDefault(rule => rule.Name == guard.Name);
            var reason = rule is null ? text["Guard_Gone", guard.Name].Value : await rule.CheckAsync(work.Store(), cancellation);
            return guard.Not ? (reason is null ? text["GuardNot_Named", rule!.Title].Value : rule is null ? reason : null) : reason;
        }

        return Holds(guard, work) != guard.Not ? null : text[(guard.Not ? "GuardNot_" + guard.Kind : "Guard_" + guard.Kind), FieldTitle(guard, work), guard.Value, TaskTitle(guard, work), guard.Count].Value;
    }

    private static bool Holds(WorkflowGuard guard, CaseWork work) => guard.Kind switch
    {
        WorkflowGuardKind.FieldSet => Values(work.Data[guard.Field]).Any(value => value.Length > 0),
        WorkflowGuardKind.FieldEquals => Values(work.Data[guard.Field]).Contains(guard.Value, StringComparer.Ordinal),
        WorkflowGuardKind.AllTasksDone => Latest(guard.Task, work).TrueForAll(task => task.State is WorkflowTaskState.Cancelled || Counts(task, guard)),
        _ => Latest(guard.Task, work).Count(task => Counts(task, guard)) >= guard.Count,
    };

    private static bool Counts(TaskRow task, WorkflowGuard guard) =>
        task.State is WorkflowTaskState.Done && (guard.Result.Length == 0 || task.Result == guard.Result);

    // A case that comes round again is about the tasks of this round.
    private static List<TaskRow> Latest(string name, CaseWork work)
    {
        var tasks = work.Tasks.Where(task => !task.IsOfState && task.Name == name).ToList();
        var round = tasks.Select(task => task.OpenedBy).DefaultIfEmpty().Max();
        return [.. tasks.Where(task => task.OpenedBy == round)];
    }

    private static IEnumerable<string> Values(JsonNode? node) => node switch
    {
        null => [],
        JsonArray array => array.Select(item => item?.ToString() ?? ""),
        JsonValue value when value.TryGetValue<bool>(out var yes) => [yes ? "true" : "false"],
        _ => [node.ToString()],
    };

    private static string FieldTitle(WorkflowGuard guard, CaseWork work) =>
        work.Definition.Transitions.SelectMany(t => t.Fields).FirstOrDefault(field => field.Name == guard.Field)?.Title.Shown() ?? guard.Field;

    private static string TaskTitle(WorkflowGuard guard, CaseWork work) => work.Definition.Task(guard.Task)?.Title.Shown() ?? guard.Task;
}
