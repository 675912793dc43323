using System.Data.Common;
using EGovCms.Search.Documents;
using EGovCms.Search.Unified;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EGovCms.Search.Index;

/// <summary>Has this node's index follow the table: at once when this process wrote, and by a look, twice a second, for what other nodes wrote.</summary>
internal sealed partial class IndexFollower(
    Lazy<SearchIndex> index, SearchNews news, OwnWordsReader words, TableCare care, TimeProvider time, ILogger<IndexFollower> logger) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var told = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                // Before the first site with this feature there is no table, and no index is opened for nothing.
                await care.RunAsync(stoppingToken);
                await words.ReadAsync(stoppingToken);
                told = false;
                if (!await index.Value.FollowAsync(stoppingToken))
                    await news.WaitAsync(Look, time, stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                if (!told && fault is not DbException)
                    LogFailed(fault);
                told = true;
                await news.WaitAsync(Pause, time, stoppingToken);
            }
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (index.IsValueCreated)
            index.Value.Commit();
    }

    [LoggerMessage(6410, LogLevel.Error, "The search index of this node cannot follow what is published now; it is tried again")]
    private partial void LogFailed(Exception fault);
}
