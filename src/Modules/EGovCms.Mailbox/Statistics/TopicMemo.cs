using System.Collections.Concurrent;

namespace EGovCms.Mailbox.Statistics;

/// <summary>
/// Keeps the topics of each period for a while, for requests whose page is not kept. Only periods that the page offers come here, so there are few. Singleton of the
/// tenant.
/// </summary>
internal sealed class TopicMemo(TimeProvider time)
{
    private readonly ConcurrentDictionary<StatisticsPeriod, (DateTimeOffset Until, IReadOnlyList<HotTopic> Topics)> _known = new();

    /// <param name="period">The period.</param>
    /// <param name="kept">How long they are kept.</param>
    /// <param name="find">Finds them.</param>
    public async Task<IReadOnlyList<HotTopic>> GetAsync(StatisticsPeriod period, TimeSpan kept, Func<Task<IReadOnlyList<HotTopic>>> find)
    {
        var now = time.GetUtcNow();
        if (_known.TryGetValue(period, out var known) && now < known.Until)
            return known.Topics;
        var topics = await find();
        _known[period] = (now + kept, topics);
        return topics;
    }
}
