using Microsoft.Extensions.Primitives;

namespace EGovCms.Workflows.Abstractions;

/// <summary>A transition to be done.</summary>
public sealed record AdvanceCase
{
    public required string CaseId { get; init; }

    /// <summary>The transition's name.</summary>
    public required string Transition { get; init; }

    public required WorkflowActor Actor { get; init; }

    /// <summary>What was entered, by the fields' names: texts, dates as <c>2026-10-01</c>, user ids, units as <c>tenant/key</c>, <c>true</c>.</summary>
    public IReadOnlyDictionary<string, StringValues> Values { get; init; } = new Dictionary<string, StringValues>();

    public string Comment { get; init; } = "";

    /// <summary>The revision that the actor has seen: when the case has moved on since, it is a conflict. Null: whatever it is.</summary>
    public long? ExpectedRevision { get; init; }

    /// <inheritdoc cref="StartCase.CommandId" />
    public string? CommandId { get; init; }
}
