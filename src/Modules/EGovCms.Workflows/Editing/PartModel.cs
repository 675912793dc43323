using EGovCms.Admin.Abstractions;
using EGovCms.Workflows.Definitions;

namespace EGovCms.Workflows.Editing;

/// <summary>What the form of a part shows.</summary>
public sealed record PartModel
{
    public required EditedDefinition Edited { get; init; }

    /// <summary>What the part is known by in the draft; empty for a new one.</summary>
    public required string Name { get; init; }

    /// <summary>The state, transition, field, task or deadline.</summary>
    public required object Part { get; init; }

    public required PartOptions Choices { get; init; }

    public FormErrors Errors { get; init; } = new();
}
