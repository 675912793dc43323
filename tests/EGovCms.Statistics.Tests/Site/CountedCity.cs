using System.Globalization;
using System.Text.Json.Nodes;
using EGovCms.Content.Items;
using EGovCms.Data;
using EGovCms.Statistics.Storage;
using EGovCms.Statistics.Writing;
using EGovCms.Tenancy;
using EGovCms.Tenants.Abstractions;
using EGovCms.Testing;
using EGovCms.Testing.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Statistics.Tests.Site;

/// <summary>The portal, the government and the education bureau below it, by a clock that tests move. All of them are counted.</summary>
public class CountedCity : SiteFixture
{
    public const string Portal = ShellSettings.DefaultName;
    public const string Government = "zf";
    public const string Bureau = "jyj";

    /// <summary>政务要闻 of the government, which stands in every government's recipe.</summary>
    public const string News = "4cw67fq2xq1ndhsftph4m7bbry";
    public const string NewsPath = "/zf/zwdt/zwyw";
    private const string Columns = "4mfp8cvhp2hweayxd0kfvyc4db";

    public const string Desktop = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";
    public const string Phone = "Mozilla/5.0 (Linux; Android 14; V2324A) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/128.0.0.0 Mobile Safari/537.36";

    /// <summary>A Monday, ten o'clock in Liupanshui.</summary>
    public static readonly DateTimeOffset Morning = new(2026, 10, 12, 2, 0, 0, TimeSpan.Zero);

    private static readonly (string Name, string DisplayName, string Recipe, string Parent)[] Bodies =
        [(Government, "六盘水市人民政府", "government", Portal), (Bureau, "六盘水市教育局", "department", Government)];

    private static int _visitors;

    private readonly RequestsUnderWay _requests = new();

    /// <summary>The host's clock; null for the machine's.</summary>
    public virtual TestClock? Clock { get; } = new(Morning);

    protected override string Recipe => "portal";

    protected override string? Template => "counted";

    protected virtual IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    protected override void Configure(WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (Clock is not null)
            builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddSingleton<IStartupFilter>(_requests);
        builder.Configuration.AddInMemoryCollection(Settings);
    }

    protected override async Task SetUpAsync()
    {
        foreach (var (name, displayName, recipe, parent) in Bodies)
        {
            await using var scope = await Shells.CreateScopeAsync(Portal, Token);
            var result = await scope.Services.GetRequiredService<ITenantSetup>().SetUpAsync(new TenantSetupRequest { Name = name, DisplayName = displayName, Prefix = name, Recipe = recipe, Parent = parent });
            Assert.True(result.Succeeded, string.Join(' ', result.Problems.Select(p => p.Message)));
        }
    }

    /// <summary>Does something with the services of a tenant.</summary>
    public async Task<T> InAsync<T>(string tenant, Func<IServiceProvider, Task<T>> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        await using var scope = await Shells.CreateScopeAsync(tenant, Token);
        return await work(scope.Services);
    }

    /// <summary>Publishes an article of the government's news; its id.</summary>
    public Task<string> PublishAsync(string title, string path) => InAsync(Government, async services =>
    {
        var items = services.GetRequiredService<IContentItems>();
        var item = await items.NewAsync("Article", Token);
        item.DisplayText = title;
        item.Content["TitlePart"] = new JsonObject { ["Title"] = title };
        item.Content["HtmlBodyPart"] = new JsonObject { ["Html"] = "<p>正文</p>" };
        item.Content["AutoroutePart"] = new JsonObject { ["Path"] = path };
        item.Content["Article"] = new JsonObject { ["Column"] = new JsonObject { ["TaxonomyContentItemId"] = Columns, ["TermContentItemIds"] = new JsonArray(News) } };
        var result = await items.PublishAsync(item, Token);
        Assert.True(result.Succeeded, string.Join(' ', result.Errors.Select(error => error.ToString())));
        return result.Item!.ContentItemId;
    });

    /// <summary>A program that nobody else has.</summary>
    public static string NewVisitor(string program = Desktop) => string.Create(CultureInfo.InvariantCulture, $"{program} Visitor/{Interlocked.Increment(ref _visitors)}");

    /// <summary>Looks at a page as a browser does that keeps nothing. Then it is noted, so pages are in the order in which they were looked at.</summary>
    public async Task<HttpResponseMessage> LookAsync(string path, string? agent, string? referrer = null, params (string Name, string Value)[] headers)
    {
        using var client = CreateClient(followRedirects: false);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        if (agent is not null)
            request.Headers.TryAddWithoutValidation("User-Agent", agent);
        if (referrer is not null)
            request.Headers.TryAddWithoutValidation("Referer", referrer);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        var answer = await client.SendAsync(request, Token);
        await _requests.NoneAsync().WaitAsync(Token);
        return answer;
    }

    /// <summary>Has the pages written that were looked at so far, as happens by itself within a second.</summary>
    public async Task WriteAsync()
    {
        await _requests.NoneAsync().WaitAsync(Token);
        await Services.GetRequiredService<VisitWriter>().WriteAsync(Token);
    }

    /// <summary>Reads the tables of the platform's store.</summary>
    internal async Task<T> ReadAsync<T>(Func<StatisticsPlatformDb, Task<T>> read)
    {
        await using var db = Services.GetRequiredService<StatisticsPlatform>().Open();
        return await read(db);
    }

    /// <summary>A figure over all days: pages, visits, visitors.</summary>
    public async Task<(long Pages, long Visits, long Visitors)> CountAsync(string tenant, string dimension, string key = "")
    {
        await WriteAsync();
        var rows = await ReadAsync(db => db.Counts.AsNoTracking().Where(row => row.Tenant == tenant && row.Dimension == dimension && row.Key == key).ToListAsync(Token));
        return (rows.Sum(row => row.Pages), rows.Sum(row => row.Visits), rows.Sum(row => row.Visitors));
    }

    /// <summary>How many pages people saw on the site.</summary>
    public async Task<long> PagesAsync(string tenant) => (await CountAsync(tenant, Dimension.Site)).Pages;
}

/// <summary>The same on PostgreSQL.</summary>
public sealed class PostgresCountedCity : CountedCity
{
    protected override string Provider => DatabaseProvider.Postgres;
}
