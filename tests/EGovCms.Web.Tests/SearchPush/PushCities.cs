using EGovCms.Testing.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace EGovCms.Web.Tests.SearchPush;

/// <summary>The city with search engines on this machine.</summary>
public interface IPushCity
{
    PushEngine Engine { get; }
}

/// <summary>On SQLite.</summary>
public sealed class SqlitePushCity : SqliteCity, IPushCity
{
    public PushEngine Engine { get; private set; } = null!;

    protected override SiteFixture TemplateMaker => new SqliteCity();

    public override async ValueTask InitializeAsync()
    {
        Engine = await PushEngine.StartAsync();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Engine.DisposeAsync();
    }

    protected override void Configure(WebApplicationBuilder builder) => builder.Configuration.AddInMemoryCollection(Settings(Engine));

    internal static Dictionary<string, string?> Settings(PushEngine engine) => new()
    {
        ["SearchPush:Endpoints:IndexNow"] = engine.Url + "/indexnow",
        ["SearchPush:Endpoints:Baidu"] = engine.Url + "/urls",
        ["SearchPush:Gather"] = "00:00:00",
        ["SearchPush:Again"] = "00:00:00",
        ["SearchPush:Timeout"] = "00:00:05",
    };
}

/// <summary>On PostgreSQL.</summary>
public sealed class PostgresPushCity : PostgresCity, IPushCity
{
    public PushEngine Engine { get; private set; } = null!;

    protected override SiteFixture TemplateMaker => new PostgresCity();

    public override async ValueTask InitializeAsync()
    {
        Engine = await PushEngine.StartAsync();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Engine.DisposeAsync();
    }

    protected override void Configure(WebApplicationBuilder builder) => builder.Configuration.AddInMemoryCollection(SqlitePushCity.Settings(Engine));
}
