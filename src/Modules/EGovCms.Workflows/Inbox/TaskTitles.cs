using EGovCms.Workflows.Abstractions;

namespace EGovCms.Workflows.Inbox;

/// <summary>What a task is called: as its template, or as the state whose next step it is.</summary>
internal static class TaskTitles
{
    public static IReadOnlyDictionary<string, string> Of(WorkflowDefinition definition, string name, bool isOfState) =>
        (isOfState ? definition.State(name)?.Title : definition.Task(name)?.Title) ?? new Dictionary<string, string>();
}
