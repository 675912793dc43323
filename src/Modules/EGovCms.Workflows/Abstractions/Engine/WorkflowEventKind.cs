using System.Text.Json.Serialization;

namespace EGovCms.Workflows.Abstractions;

/// <summary>What happened to a case.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WorkflowEventKind>))]
public enum WorkflowEventKind
{
    /// <summary>It was started.</summary>
    Started,

    /// <summary>A transition was done.</summary>
    Advanced,

    /// <summary>A task was opened.</summary>
    TaskOpened,

    /// <summary>A task was done.</summary>
    TaskDone,

    /// <summary>The case went on without a task.</summary>
    TaskCancelled,

    /// <summary>A deadline is near.</summary>
    DeadlineNear,

    /// <summary>A deadline has passed.</summary>
    DeadlinePassed,

    /// <summary>A deadline was put off, stopped, or set going again.</summary>
    DeadlineChanged,

    /// <summary>It has come to an end.</summary>
    Ended,
}
