using EGovCms.Content;
using EGovCms.Content.Caching;
using EGovCms.Content.Definitions;
using EGovCms.Content.Handlers;
using EGovCms.Content.Items;
using EGovCms.Content.Storage;
using EGovCms.Data;
using EGovCms.Portal.Articles;
using EGovCms.Portal.Entries;
using EGovCms.Portal.Home;
using EGovCms.Tenancy;
using EGovCms.Testing;
using EGovCms.Theming.Caching;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Portal.Tests.Entries;

public sealed class EntryQueriesTests
{
    private static readonly ContentTypeDefinition Type = new() { Name = "Article" };

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Slices_are_read_at_once_each_in_its_order(string provider)
    {
        await using var site = await CreateAsync(provider);
        await using var scope = await FillAsync(site,
            Items.Article("a1", "一", "c1", "2005-01-01"), Items.Article("a2", "二", "c1", "2005-02-01"), Items.Article("a3", "三", "c2", "2005-03-01", top: true),
            Items.Article("a4", "四", "c2", "2005-04-01"));
        var queries = scope.Services.GetRequiredService<EntryQueries>();

        var lists = await queries.ReadAsync(
        [
            new() { Terms = ["c1"], Take = 5 },
            new() { Terms = ["c1", "c2"], Take = 3 },
            new() { Terms = ["c1", "c2"], TopFirst = true, Take = 1 },
            new() { Terms = ["none"] },
            new() { Types = ["Article"], Skip = 3 },
        ], default);

        Assert.Equal(["a2,a1", "a4,a3,a2", "a3", "", "a1"], lists.Select(list => string.Join(',', list.Select(row => row.ItemId))));
        Assert.Equal(DateTimeKind.Utc, lists[0][0].PublishedUtc.Kind);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Neighbours_are_those_beside_it_even_on_the_same_day(string provider)
    {
        await using var site = await CreateAsync(provider);
        await using var scope = await FillAsync(site,
            Items.Article("a1", "一", "c1", "2005-01-01"), Items.Article("a2", "二", "c1", "2005-01-02"), Items.Article("a3", "三", "c1", "2005-01-02"),
            Items.Article("a4", "四", "c1", "2005-01-03"));
        var entry = EntryFactory.From(Items.Article("a3", "三", "c1", "2005-01-02"))[0];

        var around = await Surroundings.ReadAsync(scope.Services.GetRequiredService<EntryQueries>(), entry, default);

        Assert.Equal(("四", "二"), (around.Previous?.Title, around.Next?.Title));
        Assert.Equal(["四", "二", "一"], around.Related.Select(item => item.Title));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Entry_goes_when_its_version_is_no_longer_public(string provider)
    {
        await using var site = await CreateAsync(provider);
        var item = Items.Article("a1", "一", "c1", "2005-01-01");
        await using var scope = await FillAsync(site, item);

        item.Published = false;
        await IndexAsync(scope, item);

        Assert.Equal(0, await scope.Services.GetRequiredService<EntryQueries>().CountAsync(["c1"], default));
    }

    private static Task<TestInstallation> CreateAsync(string provider) => TestInstallation.CreateAsync(provider, options => options.TenantServices.Add(services =>
    {
        services.AddEntityModel<PortalEntryModel>();
        services.AddMigration<CreateContentTables>();
        services.AddMigration<CreatePortalEntries>();
        services.AddMigration<AddEntryLanguages>();
        services.AddMigration<AddEntryChanges>();
        services.AddMigration<DropEntryTexts>();
        services.AddMigration<AddEntryTranslations>();
        services.AddHttpContextAccessor();
        services.AddSnapshotCache<HomeViews>();
        services.AddScoped<PendingChanges>();
        services.AddScoped<PageDependencies>();
        services.AddScoped<EntryIndexer>();
        services.AddScoped<EntryQueries>();
    }));

    private static async Task<ShellScope> FillAsync(TestInstallation site, params ContentItem[] items)
    {
        await site.AddTenantAsync("zf");
        var scope = await site.ScopeAsync("zf");
        foreach (var item in items)
            await IndexAsync(scope, item);
        return scope;
    }

    private static Task IndexAsync(ShellScope scope, ContentItem item) =>
        scope.Services.GetRequiredService<EntryIndexer>().IndexAsync(new ContentContext(item, Type, null, default));
}
