using System.Collections.Frozen;
using EGovCms.Queries.Definitions;

namespace EGovCms.Queries.DataSets;

/// <summary>What can be asked, as it is now.</summary>
/// <param name="Systems">All systems, by key.</param>
/// <param name="Versions">By the system's key, the versions in service, the latest data set first.</param>
internal sealed record Catalog(FrozenDictionary<string, QuerySystem> Systems, ILookup<string, OpenVersion> Versions);
