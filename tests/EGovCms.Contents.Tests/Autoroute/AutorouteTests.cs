using EGovCms.Contents.Autoroute;
using EGovCms.Contents.Items;
using EGovCms.Contents.Tests.Fixtures;
using EGovCms.Contents.Title;
using EGovCms.Data;
using EGovCms.Data.Settings;
using EGovCms.Testing;

namespace EGovCms.Contents.Tests.Autoroute;

public sealed class AutorouteTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Paths_that_collide_get_a_number_without_regard_to_case(string provider)
    {
        await using var site = await Site.CreateAsync(provider);
        Assert.Equal("xwzx/one", Site.PathOf(await site.PublishAsync("一", "xwzx/one")));
        Assert.Equal("XWZX/One-2", Site.PathOf(await site.PublishAsync("二", "/XWZX/One/")));
        Assert.Equal("xwzx/one-3", Site.PathOf(await site.PublishAsync("三", "~/xwzx/one")));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task An_item_without_a_path_gets_one_by_the_pattern_and_keeps_it_when_its_title_changes(string provider)
    {
        await using var site = await Site.CreateAsync(provider);
        var item = await site.PublishAsync("Portal Opened, 2005!");
        Assert.Equal("portal-opened-2005", Site.PathOf(item));

        item.Apply(new TitlePart { Title = "Another title" });
        Assert.Equal("portal-opened-2005", Site.PathOf(Site.Stored(await site.Items.PublishAsync(item))));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Old_paths_lead_to_the_newest_in_one_step_also_after_several_moves(string provider)
    {
        await using var site = await Site.CreateAsync(provider);
        var item = await site.PublishAsync("一", "a");
        foreach (var path in new[] { "b", "c" })
        {
            item.Apply(new AutoroutePart { Path = path });
            Site.Stored(await site.Items.PublishAsync(item));
        }

        var paths = site.Get<IContentPaths>();
        Assert.Equal("c", (await paths.FindAsync("a", default))!.MovedTo);
        Assert.Equal("c", (await paths.FindAsync("b", default))!.MovedTo);
        var current = (await paths.FindAsync("c", default))!;
        Assert.Null(current.MovedTo);
        Assert.Equal(item.ContentItemId, current.Item.ContentItemId);
        Assert.Equal("c", (await paths.FindAsync("C", default))!.MovedTo);
        Assert.Null(await paths.FindAsync("d", default));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_draft_moves_nothing_and_an_unpublished_or_removed_item_has_no_path(string provider)
    {
        await using var site = await Site.CreateAsync(provider);
        var paths = site.Get<IContentPaths>();
        var item = await site.PublishAsync("一", "a");
        item.Apply(new AutoroutePart { Path = "b" });
        Site.Stored(await site.Items.SaveDraftAsync(item));
        Assert.Null((await paths.FindAsync("a", default))!.MovedTo);
        Assert.Null(await paths.FindAsync("b", default));

        Site.Stored(await site.Items.UnpublishAsync(item.ContentItemId));
        Assert.Null(await paths.FindAsync("a", default));

        Assert.Equal("a", Site.PathOf(await site.PublishAsync("二", "a")));
        Site.Stored(await site.Items.RemoveAsync(item.ContentItemId));
        Assert.NotNull(await paths.FindAsync("a", default));
    }

    [Theory]
    [InlineData("Admin/x")]
    [InlineData("admin")]
    [InlineData("HEALTH/live")]
    [InlineData("../etc")]
    [InlineData("a/.hidden")]
    [InlineData("a b")]
    [InlineData("a?b")]
    [InlineData("a\\b")]
    [InlineData("a/%2e%2e/b")]
    public async Task A_reserved_or_tricking_path_is_refused_at_its_place(string path)
    {
        await using var site = await Site.CreateAsync(DatabaseProvider.Sqlite);
        var result = await site.Items.PublishAsync(await site.NewAsync("一", path));
        Assert.Equal("AutoroutePart.Path", Assert.Single(result.Errors).Place);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task The_terms_of_a_taxonomy_have_paths_and_a_moved_term_is_found_under_its_old_one(string provider)
    {
        await using var site = await Site.CreateAsync(provider);
        await site.RunAsync(ColumnsRecipe.Step("xwzx"));
        var paths = site.Get<IContentPaths>();
        Assert.Equal(ColumnsRecipe.ChildId, (await paths.FindAsync("xwzx/lpsyw", default))!.ContainedItemId);

        await site.RunAsync(ColumnsRecipe.Step("news"));
        Assert.Equal("news/lpsyw", (await paths.FindAsync("xwzx/lpsyw", default))!.MovedTo);
        Assert.False((await site.RunAsync(ColumnsRecipe.Step("news"))).Changed);
    }

    [Fact]
    public async Task An_item_can_become_the_home_page()
    {
        await using var site = await Site.CreateAsync(DatabaseProvider.Sqlite);
        var item = await site.NewAsync("首页");
        item.Apply(new AutoroutePart { Path = "home", SetHomepage = true });
        Site.Stored(await site.Items.PublishAsync(item));
        Assert.Equal(item.ContentItemId, (await site.Get<ISettingsStore>().GetAsync<HomeRoute>()).ContentItemId);
    }
}
