using EGovCms.Queries.Definitions;
using EGovCms.Queries.Versions;

namespace EGovCms.Queries.DataSets;

/// <summary>A version in service, with all that is needed to read it.</summary>
internal sealed record OpenVersion(string DataSet, string DataSetName, string Version, VersionKeys Keys, QuerySystem System)
{
    /// <summary>When the version was made.</summary>
    public DateTime MadeUtc { get; init; }
}
