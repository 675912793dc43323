using System.Net;
using EGovCms.Content.Items;
using EGovCms.Content.Queries;
using EGovCms.Data.Settings;
using EGovCms.Testing.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Web.Tests.Caching;

public sealed class TwoNodesOnSqliteTests(TwoNodesOnSqliteTests.Node first) : TwoNodesTests(first, new Node { Twin = first }), IClassFixture<TwoNodesOnSqliteTests.Node>
{
    public sealed class Node : SqliteCity
    {
        protected override void Configure(WebApplicationBuilder builder) => NeverLook(builder);
    }
}

public sealed class TwoNodesOnPostgresTests(TwoNodesOnPostgresTests.Node first) : TwoNodesTests(first, new Node { Twin = first }), IClassFixture<TwoNodesOnPostgresTests.Node>
{
    public sealed class Node : PostgresCity
    {
        protected override void Configure(WebApplicationBuilder builder) => NeverLook(builder);
    }
}

/// <summary>What is changed through one node goes from the pages that the other keeps, which does not come to look for it in the time of a test.</summary>
public abstract class TwoNodesTests(SiteFixture changing, SiteFixture reading) : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await reading.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await reading.DisposeAsync();
    }

    [Fact]
    public async Task Changed_and_withdrawn_item_goes_from_the_kept_pages_of_the_other_node()
    {
        await using var scope = await changing.Shells.CreateScopeAsync("zf", Token);
        var items = scope.Services.GetRequiredService<IContentItems>();
        var item = (await scope.Services.GetRequiredService<IContentQueries>().ListAsync(new ContentQuery { Types = ["Article"], Take = 1 }, Token)).Items[0];
        var article = "/zf/" + (string)item.Content["AutoroutePart"]!["Path"]!;
        var column = article[..article.LastIndexOf('/')];
        using var client = reading.CreateClient(followRedirects: false);
        await KeepAsync(client, article, column);

        item.DisplayText = "机关食堂明日供应水城烙锅";
        item.Content["TitlePart"]!["Title"] = item.DisplayText;
        Assert.Empty((await items.PublishAsync(item, Token)).Errors);

        await UntilAsync(client, article, page => page.Text.Contains(item.DisplayText, StringComparison.Ordinal));
        await UntilAsync(client, column, page => page.Text.Contains(item.DisplayText, StringComparison.Ordinal));
        await KeepAsync(client, article, column);

        Assert.Empty((await items.UnpublishAsync(item.ContentItemId, Token)).Errors);

        await UntilAsync(client, article, page => page.Status == HttpStatusCode.Gone);
        await UntilAsync(client, column, page => !page.Text.Contains(item.DisplayText, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Changed_setting_goes_from_the_kept_pages_of_the_other_node()
    {
        using var client = reading.CreateClient(followRedirects: false);
        await KeepAsync(client, "/sw/");
        await using var scope = await changing.Shells.CreateScopeAsync("sw", Token);
        var settings = scope.Services.GetRequiredService<ISettingsStore>();
        await settings.SaveAsync((await settings.GetAsync<SiteSettings>(Token)) with { Organizer = "中共六盘水市委办公室试" }, Token);

        await UntilAsync(client, "/sw/", page => page.Text.Contains("中共六盘水市委办公室试", StringComparison.Ordinal));
    }

    protected static void NeverLook(WebApplicationBuilder builder) =>
        builder.Configuration.AddInMemoryCollection([new("Data:ChangePollSeconds", "36000")]);

    private static async Task KeepAsync(HttpClient client, params string[] addresses)
    {
        // The first request starts the site, which keeps nothing yet.
        await ReadAsync(client, addresses[0]);
        foreach (var address in addresses)
        {
            Assert.NotNull((await ReadAsync(client, address)).Tag);
            Assert.NotNull((await ReadAsync(client, address)).Tag);
        }
    }

    private static async Task UntilAsync(HttpClient client, string address, Func<(HttpStatusCode Status, string? Tag, string Text), bool> shows)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(Patience);
        while (!shows(await ReadAsync(client, address)))
            await Task.Delay(TimeSpan.FromMilliseconds(10), patience.Token);
    }

    private static async Task<(HttpStatusCode Status, string? Tag, string Text)> ReadAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Token);
        return (answer.StatusCode, answer.Headers.ETag?.Tag, await answer.Content.ReadAsStringAsync(Token));
    }
}
