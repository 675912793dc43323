using EGovCms.Workflows.Abstractions;

namespace EGovCms.Workflows.Admin;

/// <summary>How a task ended, as people read it.</summary>
internal static class ResultWords
{
    public static string Of(WorkflowDefinition definition, string task, string result) =>
        definition.Task(task)?.Results.FirstOrDefault(option => option.Value == result)?.Title.Shown() ?? result;
}
