using System.Text.Json.Serialization;

namespace EGovCms.Workflows.Abstractions;

/// <summary>Whose tasks are asked for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<InboxShare>))]
public enum InboxShare
{
    /// <summary>All that the actor may do.</summary>
    All,

    /// <summary>Those that lie with the actor in person.</summary>
    Mine,

    /// <summary>Those that lie with the actor's units and roles.</summary>
    Units,

    /// <summary>Those that are overdue.</summary>
    Overdue,
}
