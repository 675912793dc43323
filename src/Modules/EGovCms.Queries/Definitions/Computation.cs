namespace EGovCms.Queries.Definitions;

/// <summary>What a computed column shows: data, no code.</summary>
internal sealed record Computation
{
    public required ComputationKind Kind { get; init; }

    /// <summary>The keys of the columns that it is made of: numbers that are imported.</summary>
    public IReadOnlyList<string> Of { get; set; } = [];

    /// <summary>Of a grade, its steps; the highest that is reached counts.</summary>
    public IReadOnlyList<GradeStep> Steps { get; set; } = [];

    /// <summary>Of a grade, the words when no step is reached.</summary>
    public string Otherwise { get; set; } = "";
}
