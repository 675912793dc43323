using EGovCms.Statistics.Storage;

namespace EGovCms.Statistics.Writing;

/// <summary>How many keys a site has at most on a day, so that nobody fills the store by inventing some: what comes then is counted as the rest. The writer's alone.</summary>
internal sealed class KeyLimits
{
    private static readonly Dictionary<string, int> Most = new()
    {
        [Dimension.Page] = 2000,
        [Dimension.Item] = 2000,
        [Dimension.Column] = 500,
        [Dimension.Source] = 300,
        [Dimension.Region] = 300,
    };

    private readonly Dictionary<(string Tenant, string Dimension), HashSet<string>> _keys = [];
    private int _day;

    public string Admit(string tenant, int day, string dimension, string key)
    {
        if (!Most.TryGetValue(dimension, out var most))
            return key;
        if (day > _day)
        {
            _keys.Clear();
            _day = day;
        }

        if (!_keys.TryGetValue((tenant, dimension), out var keys))
            _keys[(tenant, dimension)] = keys = new(StringComparer.Ordinal);
        return keys.Contains(key) || (keys.Count < most && keys.Add(key)) ? key : Dimension.Rest;
    }
}
