using Microsoft.Extensions.Primitives;

namespace EGovCms.Workflows.Abstractions;

/// <summary>A task that is done.</summary>
public sealed record CompleteTask
{
    public required string TaskId { get; init; }

    public required WorkflowActor Actor { get; init; }

    /// <summary>One of the task's results; empty where it has none.</summary>
    public string Result { get; init; } = "";

    /// <inheritdoc cref="AdvanceCase.Values" />
    public IReadOnlyDictionary<string, StringValues> Values { get; init; } = new Dictionary<string, StringValues>();

    public string Comment { get; init; } = "";

    /// <inheritdoc cref="StartCase.CommandId" />
    public string? CommandId { get; init; }
}
