using System.Text.Json.Serialization;

namespace EGovCms.Workflows.Abstractions;

/// <summary>How a state or a transition looks.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WorkflowTone>))]
public enum WorkflowTone
{
    /// <summary>As others.</summary>
    Neutral,

    /// <summary>Something is being done; of a transition: the usual one.</summary>
    Info,

    /// <summary>It went well.</summary>
    Success,

    /// <summary>It needs attention.</summary>
    Warning,

    /// <summary>It was refused; of a transition: it wants thinking over.</summary>
    Danger,
}
