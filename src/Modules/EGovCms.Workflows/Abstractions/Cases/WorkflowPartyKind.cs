using System.Text.Json.Serialization;

namespace EGovCms.Workflows.Abstractions;

/// <summary>What a party is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WorkflowPartyKind>))]
public enum WorkflowPartyKind
{
    /// <summary>A person.</summary>
    User,

    /// <summary>Whoever has a role in the tenant.</summary>
    Role,

    /// <summary>Whoever belongs to a unit of the tenant.</summary>
    Unit,

    /// <summary>Whoever holds a permission in the tenant.</summary>
    Permission,
}
