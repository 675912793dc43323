using EGovCms.Data.Platform;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Statistics.Storage;

/// <summary>Opens the tables for whoever is no tenant. One for the host.</summary>
internal sealed class StatisticsPlatform
{
    private readonly DbContextOptions<StatisticsPlatformDb> _options;

    public StatisticsPlatform(IPlatformDatabase database)
    {
        var builder = new DbContextOptionsBuilder<StatisticsPlatformDb>();
        database.Configure(builder);
        _options = builder.Options;
    }

    public StatisticsPlatformDb Open() => new(_options);
}
