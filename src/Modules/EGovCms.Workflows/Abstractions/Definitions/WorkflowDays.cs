using System.Text.Json.Serialization;

namespace EGovCms.Workflows.Abstractions;

/// <summary>Which days count.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WorkflowDays>))]
public enum WorkflowDays
{
    /// <summary>Working days, by the installation's calendar.</summary>
    Working,

    /// <summary>All days; when the last one is free, the next working day is.</summary>
    Calendar,
}
