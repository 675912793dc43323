using System.Text.Json.Serialization;

namespace EGovCms.Workflows.Abstractions;

/// <summary>Where in a case's life a state lies.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WorkflowStateKind>))]
public enum WorkflowStateKind
{
    /// <summary>Between beginning and end.</summary>
    Normal,

    /// <summary>Cases begin in it. One state of a definition.</summary>
    Start,

    /// <summary>Cases end in it.</summary>
    End,
}
