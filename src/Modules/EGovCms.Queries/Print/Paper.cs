using EGovCms.Queries.DataSets;
using EGovCms.Queries.Definitions;
using EGovCms.Queries.Lookups;

namespace EGovCms.Queries.Print;

/// <summary>A result as it is put on paper: what one way to ask found in one version.</summary>
/// <param name="System">The definition by which it is shown.</param>
/// <param name="Version">The version.</param>
/// <param name="Way">The key of the way that was asked by.</param>
/// <param name="Records">What is shown.</param>
/// <param name="Date">The day on which the paper is made.</param>
internal sealed record Paper(QuerySystem System, OpenVersion Version, string Way, IReadOnlyList<LookupRecord> Records, DateOnly Date);
