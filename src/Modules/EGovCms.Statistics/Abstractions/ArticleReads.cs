using EGovCms.Statistics.Storage;
using EGovCms.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Statistics.Abstractions;

/// <summary>How often the site's items have been read by people since they were first counted. Scoped.</summary>
public sealed class ArticleReads
{
    private readonly StatisticsPlatformDb _db;
    private readonly ShellSettings _tenant;

    internal ArticleReads(StatisticsPlatformDb db, ShellSettings tenant)
    {
        _db = db;
        _tenant = tenant;
    }

    /// <summary>As far as has been written, which is a second behind; 0 for an item that nobody has read.</summary>
    public Task<long> OfAsync(string contentItemId, CancellationToken cancellation = default) =>
        _db.Counts.Where(row => row.Tenant == _tenant.Name && row.Dimension == Dimension.Reads && row.Day == 0 && row.Key == contentItemId).Select(row => row.Pages).FirstOrDefaultAsync(cancellation);
}
