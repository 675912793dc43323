using EGovCms.Testing.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace EGovCms.Browser.Tests.Support;

/// <summary>The sample city with a search engine on this machine, which takes whatever it is told.</summary>
public sealed class WebmasterCity : SiteFixture
{
    private WebApplication? _engine;

    protected override string? Template => "city";

    protected override SiteFixture TemplateMaker => new OwnCity();

    public override async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _engine = builder.Build();
        _engine.Run(http => http.Response.WriteAsync(""));
        await _engine.StartAsync(TestContext.Current.CancellationToken);
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_engine is not null)
            await _engine.DisposeAsync();
    }

    protected override void Configure(WebApplicationBuilder builder) =>
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["SearchPush:Endpoints:IndexNow"] = _engine!.Urls.First() + "/", ["SearchPush:Gather"] = "00:00:00" });
}
