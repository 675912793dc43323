using System.Text.Json.Serialization;

namespace EGovCms.Workflows.Abstractions;

/// <summary>Whether a transition asks for a comment.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WorkflowComment>))]
public enum WorkflowComment
{
    /// <summary>One may be given.</summary>
    Optional,

    /// <summary>One must be given.</summary>
    Required,

    /// <summary>None is asked for.</summary>
    None,
}
