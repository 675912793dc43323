using EGovCms.Statistics.Counting;
using EGovCms.Statistics.Origins;

namespace EGovCms.Statistics.Writing;

/// <summary>All that happened since the last write, by site and day. The writer's alone.</summary>
internal sealed class VisitTally(AgentReader agents, SiteDays days)
{
    private readonly Dictionary<(string Tenant, int Day), SiteTally> _sites = [];
    private (long Quarter, int Day, int Hour) _clock;

    public IReadOnlyCollection<SiteTally> Sites => _sites.Values;

    /// <summary>Pages in it.</summary>
    public int Pages { get; private set; }

    public void Add(in Visit visit)
    {
        // No zone changes its clocks between quarters of an hour.
        if (visit.UnixSeconds / 900 is var quarter && quarter != _clock.Quarter)
            _clock = (quarter, days.Of(visit.UnixSeconds).Day, days.Of(visit.UnixSeconds).Hour);
        var key = (visit.Site.Tenant, _clock.Day);
        if (!_sites.TryGetValue(key, out var site))
            _sites[key] = site = new SiteTally(visit.Site.Tenant, _clock.Day);
        site.Add(visit, _clock.Hour, agents);
        Pages++;
    }

    public void Clear()
    {
        _sites.Clear();
        Pages = 0;
    }
}
