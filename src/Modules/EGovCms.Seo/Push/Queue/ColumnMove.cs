using EGovCms.Portal.Abstractions;

namespace EGovCms.Seo.Push.Queue;

/// <summary>Columns' pages that came and went.</summary>
internal sealed record ColumnMove(IReadOnlyList<PublicPage> Come, IReadOnlyList<PublicPage> Gone, bool IsFirst)
{
    /// <summary>What engines are told of.</summary>
    public IReadOnlyList<PublicPage> Changed => IsFirst ? [] : [.. Come, .. Gone];
}
