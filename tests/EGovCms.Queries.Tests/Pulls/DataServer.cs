using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Queries.Tests.Pulls;

/// <summary>A server with an interface for data.</summary>
public sealed class DataServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    public DataServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(http =>
        {
            Keys.Add(http.Request.Headers["X-Key"].ToString());
            return Answer(http);
        });
    }

    public string Url { get; private set; } = "";

    /// <summary>What it answers.</summary>
    public Func<HttpContext, Task> Answer { get; set; } = _ => Task.CompletedTask;

    /// <summary>The keys that were sent.</summary>
    public ICollection<string> Keys { get; } = [];

    public async Task StartAsync()
    {
        await _app.StartAsync();
        Url = _app.Urls.First();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
