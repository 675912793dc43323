using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Statistics.Tests.Site;

/// <summary>
/// Counts the requests that the host is at work on. Whoever asked has the whole answer a moment before the host is done with it, and a page is noted in that moment.
/// </summary>
internal sealed class RequestsUnderWay : IStartupFilter
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _none = Ended();
    private int _count;

    /// <summary>Ends when the host is at work on no request.</summary>
    public Task NoneAsync()
    {
        lock (_gate)
            return _none.Task;
    }

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(CountAsync);
        next(app);
    };

    private async Task CountAsync(HttpContext context, RequestDelegate next)
    {
        lock (_gate)
        {
            if (_count++ == 0)
                _none = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        try
        {
            await next(context);
        }
        finally
        {
            lock (_gate)
            {
                if (--_count == 0)
                    _none.SetResult();
            }
        }
    }

    private static TaskCompletionSource Ended()
    {
        var ended = new TaskCompletionSource();
        ended.SetResult();
        return ended;
    }
}
