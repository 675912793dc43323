using System.Text.Json.Nodes;

namespace EGovCms.Workflows.Abstractions;

/// <summary>A case to be started.</summary>
public sealed record StartCase
{
    /// <summary>The key of the definition.</summary>
    public required string Definition { get; init; }

    public required WorkflowSubject Subject { get; init; }

    /// <summary>What people call it; at most 200 characters. Stored as it is, for lists: nothing personal may stand in it.</summary>
    public required string Title { get; init; }

    public required WorkflowActor Actor { get; init; }

    /// <summary>What is known from the start, by the fields' names.</summary>
    public JsonObject? Data { get; init; }

    /// <summary>Who has a part in it, beside the starter.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<WorkflowParty>> Participants { get; init; } = new Dictionary<string, IReadOnlyList<WorkflowParty>>();

    /// <summary>The command's own id, at most 64 characters: given twice, it is done once. Null: it is not known from another.</summary>
    public string? CommandId { get; init; }
}
