using EGovCms.NamedQueries.Abstractions;

namespace EGovCms.NamedQueries.Store;

/// <summary>The tenant's queries, a settings section.</summary>
internal sealed class NamedQuerySettings
{
    public IReadOnlyList<NamedQuery> Queries { get; set; } = [];
}
