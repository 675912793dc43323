using EGovCms.Statistics.Storage;

namespace EGovCms.Statistics.Writing;

/// <summary>What is added to the store's figures by one write.</summary>
internal sealed class CountSheet
{
    private readonly Dictionary<(string Tenant, string Dimension, int Day, string Key), VisitCountRow> _rows = [];

    public IEnumerable<VisitCountRow> Rows =>
        _rows.Values.OrderBy(row => row.Tenant, StringComparer.Ordinal).ThenBy(row => row.Dimension, StringComparer.Ordinal).ThenBy(row => row.Day).ThenBy(row => row.Key, StringComparer.Ordinal);

    public void Add(string tenant, string dimension, int day, string key, long pages = 0, long visits = 0, long visitors = 0)
    {
        if (!_rows.TryGetValue((tenant, dimension, day, key), out var row))
            _rows[(tenant, dimension, day, key)] = row = new VisitCountRow { Tenant = tenant, Dimension = dimension, Day = day, Key = key };
        row.Pages += pages;
        row.Visits += visits;
        row.Visitors += visitors;
    }
}
