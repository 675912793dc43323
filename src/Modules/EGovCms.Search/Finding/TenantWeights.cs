using EGovCms.Search.Ranking;
using EGovCms.Tenancy;

namespace EGovCms.Search.Finding;

/// <summary>The authority of bodies: what the city's own bodies say weighs a little more than what their departments and townships say.</summary>
internal sealed class TenantWeights(IShellHost shells)
{
    private const int Levels = 3;

    public float Of(string tenant)
    {
        var level = 0;
        for (var name = tenant; level < Levels && shells.TryGetSettings(name, out var site) && !site.IsDefault && !string.IsNullOrEmpty(site.Parent) && site.Parent != name; name = site.Parent)
            level++;
        return 1 + (RankWeights.Level * (Levels - level));
    }
}
