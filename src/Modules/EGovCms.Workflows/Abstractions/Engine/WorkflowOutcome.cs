using System.Text.Json.Serialization;

namespace EGovCms.Workflows.Abstractions;

/// <summary>What became of a command.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WorkflowOutcome>))]
public enum WorkflowOutcome
{
    /// <summary>It was done.</summary>
    Done,

    /// <summary>It had been done before, under the same id.</summary>
    Repeated,

    /// <summary>Someone else was faster: the case has moved on.</summary>
    Conflict,

    /// <summary>There is no such case, task or definition.</summary>
    NotFound,

    /// <summary>The actor may not.</summary>
    Forbidden,

    /// <summary>It is not possible, or what was entered cannot be used; the errors tell why.</summary>
    Refused,
}
