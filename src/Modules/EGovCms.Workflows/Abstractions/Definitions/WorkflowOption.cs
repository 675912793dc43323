namespace EGovCms.Workflows.Abstractions;

/// <summary>Something to choose.</summary>
public sealed record WorkflowOption
{
    /// <summary>What is kept.</summary>
    public required string Value { get; init; }

    /// <summary>What people read, by language.</summary>
    public IReadOnlyDictionary<string, string> Title { get; init; } = new Dictionary<string, string>();
}
