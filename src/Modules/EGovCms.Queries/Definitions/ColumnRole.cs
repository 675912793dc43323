namespace EGovCms.Queries.Definitions;

/// <summary>How a column stands in results.</summary>
internal enum ColumnRole
{
    /// <summary>Whole.</summary>
    Shown,

    /// <summary>By the column's mask.</summary>
    Masked,

    /// <summary>Not at all: it identifies, or others are computed from it.</summary>
    Hidden,
}
