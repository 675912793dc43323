using System.Diagnostics;
using System.Net;
using System.Text;
using EGovCms.Web.Tests.Operation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace EGovCms.Web.Tests.Telemetry;

/// <summary>A request's trace, as a collector receives it.</summary>
public sealed class TraceTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Request_is_traced_through_tenant_page_and_statements_and_sent_by_otlp()
    {
        await using var collector = new Collector();
        await collector.StartAsync();
        await using var site = new OneSite(("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Url), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"));
        await site.InitializeAsync();
        var trace = ActivityTraceId.CreateRandom();
        using var client = site.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01");
        using (var answer = await client.SendAsync(request, Token))
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);

        // What has not been sent yet is sent when the host stops.
        await site.StopAsync();

        var received = collector.Received("/v1/traces");
        Assert.Contains("egovcms", received, StringComparison.Ordinal);
        Assert.Contains(Latin(Convert.FromHexString(trace.ToString())), received, StringComparison.Ordinal);
        foreach (var word in new[] { "egovcms.tenant", "Default", "egovcms.template", "db.query.text", "ContentItems" })
            Assert.Contains(word, received, StringComparison.Ordinal);
        Assert.Contains("http.server.request.duration", collector.Received("/v1/metrics"), StringComparison.Ordinal);
    }

    private static string Latin(byte[] bytes) => Encoding.Latin1.GetString(bytes);

    /// <summary>Takes what OTLP sends, and keeps the bytes.</summary>
    private sealed class Collector : IAsyncDisposable
    {
        private readonly Dictionary<string, StringBuilder> _received = [];
        private readonly WebApplication _app;

        public Collector()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            _app = builder.Build();
            _app.Run(TakeAsync);
        }

        public string Url => _app.Urls.First();

        public Task StartAsync() => _app.StartAsync(Token);

        public string Received(string path)
        {
            lock (_received)
                return _received.TryGetValue(path, out var text) ? text.ToString() : "";
        }

        public ValueTask DisposeAsync() => _app.DisposeAsync();

        private async Task TakeAsync(HttpContext context)
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, Token);
            lock (_received)
            {
                if (!_received.TryGetValue(context.Request.Path, out var text))
                    _received[context.Request.Path] = text = new StringBuilder();
                text.Append(Latin(body.ToArray()));
            }
        }
    }
}
