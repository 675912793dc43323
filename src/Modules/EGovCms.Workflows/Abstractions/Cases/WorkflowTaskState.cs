using System.Text.Json.Serialization;

namespace EGovCms.Workflows.Abstractions;

/// <summary>What became of a task.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WorkflowTaskState>))]
public enum WorkflowTaskState
{
    /// <summary>It waits.</summary>
    Open,

    /// <summary>It was done.</summary>
    Done,

    /// <summary>The case went on without it.</summary>
    Cancelled,
}
