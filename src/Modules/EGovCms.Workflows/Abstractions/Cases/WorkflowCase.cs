using System.Text.Json.Nodes;

namespace EGovCms.Workflows.Abstractions;

/// <summary>A case as it stands.</summary>
public sealed record WorkflowCase
{
    public required string Id { get; init; }

    /// <summary>The key of its definition.</summary>
    public required string Definition { get; init; }

    /// <summary>The version of the definition that it goes by, from its beginning to its end.</summary>
    public required int Version { get; init; }

    /// <summary>What it is about.</summary>
    public required WorkflowSubject Subject { get; init; }

    /// <summary>What people call it.</summary>
    public required string Title { get; init; }

    /// <summary>The name of its state.</summary>
    public required string State { get; init; }

    /// <summary>Whether it has come to an end.</summary>
    public bool IsEnded { get; init; }

    /// <summary>Grows with everything that happens to it.</summary>
    public long Revision { get; init; }

    /// <summary>What was entered so far, by the fields' names.</summary>
    public required JsonObject Data { get; init; }

    /// <summary>Who has a part in it, by the part's name.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<WorkflowParty>> Participants { get; init; }

    public DateTime StartedUtc { get; init; }

    /// <summary>Since when it is in its state.</summary>
    public DateTime StateSinceUtc { get; init; }

    public DateTime? EndedUtc { get; init; }
}
