using System.Text.Json.Serialization;

namespace EGovCms.Workflows.Abstractions;

/// <summary>What a guard looks at.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WorkflowGuardKind>))]
public enum WorkflowGuardKind
{
    /// <summary>The field has a value.</summary>
    FieldSet,

    /// <summary>The field has this value.</summary>
    FieldEquals,

    /// <summary>No task of the name is open.</summary>
    AllTasksDone,

    /// <summary>So many tasks of the name are done.</summary>
    TasksDone,

    /// <summary>A guard that a module brings.</summary>
    Named,
}
