using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace EGovCms.Web.Tests.SearchPush;

/// <summary>A search engine on this machine: keeps what it is told and answers as a test says.</summary>
public sealed class PushEngine : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<PushedCall> _calls = new();

    private PushEngine(WebApplication app) => _app = app;

    public string Url => _app.Urls.First();

    /// <summary>What was told, in order.</summary>
    public IReadOnlyList<PushedCall> Calls => [.. _calls];

    /// <summary>The answer to a call: status, body, and seconds to wait or 0.</summary>
    public Func<PushedCall, (int Status, string Body, int Wait)> Answer { get; set; } = _ => (200, "", 0);

    public static async Task<PushEngine> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var engine = new PushEngine(builder.Build());
        engine._app.Run(engine.TakeAsync);
        await engine._app.StartAsync();
        return engine;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var call = new PushedCall(http.Request.Method, http.Request.Path, http.Request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString()), http.Request.ContentType ?? "", await reader.ReadToEndAsync(http.RequestAborted));
        var (status, body, wait) = Answer(call);
        _calls.Enqueue(call);
        http.Response.StatusCode = status;
        if (wait > 0)
            http.Response.Headers.RetryAfter = wait.ToString(System.Globalization.CultureInfo.InvariantCulture);
        await http.Response.WriteAsync(body, http.RequestAborted);
    }
}
