namespace EGovCms.Queries.Definitions;

/// <summary>How a column is computed from others.</summary>
internal enum ComputationKind
{
    /// <summary>All of them added.</summary>
    Sum,

    /// <summary>The first less the others.</summary>
    Difference,

    /// <summary>Words by how large the one is.</summary>
    Grade,
}
