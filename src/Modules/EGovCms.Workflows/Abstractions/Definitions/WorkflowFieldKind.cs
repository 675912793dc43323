using System.Text.Json.Serialization;

namespace EGovCms.Workflows.Abstractions;

/// <summary>What is entered into a field.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WorkflowFieldKind>))]
public enum WorkflowFieldKind
{
    /// <summary>A line.</summary>
    Text,

    /// <summary>Several lines.</summary>
    LongText,

    /// <summary>One of the field's options.</summary>
    Choice,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A person with a role in the tenant.</summary>
    User,

    /// <summary>A unit of this tenant, or another tenant.</summary>
    Unit,

    /// <summary>Yes or no.</summary>
    YesNo,
}
