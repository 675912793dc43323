using EGovCms.Content.Items;
using EGovCms.Content.Storage;
using EGovCms.Content.Tests.Fixtures;
using EGovCms.Testing;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Content.Tests.Items;

public sealed class LifeCycleTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_draft_is_seen_by_editors_and_not_by_the_public(string provider)
    {
        await using var site = await ContentSite.CreateAsync(provider);
        var draft = await site.DraftAsync("数据中心开工");

        Assert.Null(await site.Items.GetAsync(draft.ContentItemId));
        var latest = await site.Items.GetAsync(draft.ContentItemId, VersionOption.Latest);
        Assert.Equal("数据中心开工", latest!.As<NotePart>()!.Text);
        Assert.True(latest is { Latest: true, Published: false, PublishedUtc: null });
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_draft_of_a_published_item_leaves_the_public_version_until_it_is_published(string provider)
    {
        await using var site = await ContentSite.CreateAsync(provider);
        var item = await site.PublishedAsync("one");
        var first = item.ContentItemVersionId;

        item.Apply(new NotePart { Text = "two" });
        ContentSite.Stored(await site.Items.SaveDraftAsync(item));
        Assert.Equal("one", (await site.Items.GetAsync(item.ContentItemId))!.DisplayText);
        Assert.Equal("two", (await site.Items.GetAsync(item.ContentItemId, VersionOption.Draft))!.DisplayText);

        ContentSite.Stored(await site.Items.PublishAsync(item));
        Assert.Equal("two", (await site.Items.GetAsync(item.ContentItemId))!.DisplayText);
        Assert.Null(await site.Items.GetAsync(item.ContentItemId, VersionOption.Draft));
        Assert.Equal(["two", "one"], (await site.Items.ListVersionsAsync(item.ContentItemId)).Select(version => version.DisplayText));
        Assert.Equal("one", (await site.Items.GetVersionAsync(first))!.DisplayText);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Publishing_again_keeps_the_first_date(string provider)
    {
        await using var site = await ContentSite.CreateAsync(provider);
        var item = await site.PublishedAsync("one");
        var date = item.PublishedUtc;
        site.Installation.Clock.Advance(TimeSpan.FromDays(1));

        var again = ContentSite.Stored(await site.Items.PublishAsync(item));

        Assert.Equal(date, again.PublishedUtc);
        Assert.Equal(date!.Value.AddDays(1), again.ModifiedUtc);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_type_without_versions_writes_over_what_was_public(string provider)
    {
        await using var site = await ContentSite.CreateAsync(provider);
        var item = await site.PublishedAsync("one", "Memo");
        item.Apply(new NotePart { Text = "two" });
        ContentSite.Stored(await site.Items.PublishAsync(item));

        Assert.Equal("two", Assert.Single(await site.Items.ListVersionsAsync(item.ContentItemId)).DisplayText);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Unpublishing_leaves_a_draft_and_a_draft_under_way_alone(string provider)
    {
        await using var site = await ContentSite.CreateAsync(provider);
        var item = await site.PublishedAsync("one");
        item.Apply(new NotePart { Text = "two" });
        ContentSite.Stored(await site.Items.SaveDraftAsync(item));

        Assert.True((await site.Items.UnpublishAsync(item.ContentItemId)).Changed);
        Assert.Null(await site.Items.GetAsync(item.ContentItemId));
        Assert.Equal("two", (await site.Items.GetAsync(item.ContentItemId, VersionOption.Latest))!.DisplayText);
        Assert.False((await site.Items.UnpublishAsync(item.ContentItemId)).Changed);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Discarding_a_draft_makes_the_public_version_the_newest_again(string provider)
    {
        await using var site = await ContentSite.CreateAsync(provider);
        var item = await site.PublishedAsync("one");
        item.Apply(new NotePart { Text = "two" });
        ContentSite.Stored(await site.Items.SaveDraftAsync(item));

        ContentSite.Stored(await site.Items.DiscardDraftAsync(item.ContentItemId));

        Assert.Equal("one", (await site.Items.GetAsync(item.ContentItemId, VersionOption.Latest))!.DisplayText);
        Assert.Null(await site.Items.GetAsync(item.ContentItemId, VersionOption.Draft));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_removed_item_is_gone_for_all_and_its_rows_are_kept(string provider)
    {
        await using var site = await ContentSite.CreateAsync(provider);
        var item = await site.PublishedAsync("one");

        ContentSite.Stored(await site.Items.RemoveAsync(item.ContentItemId));

        Assert.Null(await site.Items.GetAsync(item.ContentItemId));
        Assert.Null(await site.Items.GetAsync(item.ContentItemId, VersionOption.Latest));
        Assert.Single(await site.Items.ListVersionsAsync(item.ContentItemId));
        Assert.False((await site.Items.RemoveAsync(item.ContentItemId)).Succeeded);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Handlers_see_each_event_and_the_version_that_gives_way_before_the_one_that_takes_its_place(string provider)
    {
        await using var site = await ContentSite.CreateAsync(provider);
        var item = await site.NewAsync("one");
        ContentSite.Stored(await site.Items.PublishAsync(item));
        Assert.Equal(["creating", "updating", "publishing", "validating", "created", "updated", "published", "index one PL"], site.Events);

        site.Events.Clear();
        item.Apply(new NotePart { Text = "two" });
        ContentSite.Stored(await site.Items.PublishAsync(item));
        Assert.Equal(["versioning", "updating", "publishing", "validating", "updated", "published", "index one --", "index two PL"], site.Events);

        site.Events.Clear();
        ContentSite.Stored(await site.Items.UnpublishAsync(item.ContentItemId));
        Assert.Equal(["unpublishing", "unpublished", "index two -L"], site.Events);

        site.Events.Clear();
        ContentSite.Stored(await site.Items.RemoveAsync(item.ContentItemId));
        Assert.Equal(["removing", "removed", "index two --"], site.Events);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_refused_item_is_not_stored_and_tells_the_place(string provider)
    {
        await using var site = await ContentSite.CreateAsync(provider);
        var item = await site.NewAsync("refuse");

        var result = await site.Items.PublishAsync(item);

        Assert.Equal("NotePart.Text", Assert.Single(result.Errors).Place);
        Assert.Empty(await site.Items.ListVersionsAsync(item.ContentItemId));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_handler_that_fails_leaves_nothing_half_written(string provider)
    {
        await using var site = await ContentSite.CreateAsync(provider);
        var item = await site.PublishedAsync("one");
        item.Apply(new NotePart { Text = "crash" });

        await Assert.ThrowsAsync<InvalidOperationException>(() => site.Items.PublishAsync(item));

        Assert.Equal("one", (await site.Items.GetAsync(item.ContentItemId))!.DisplayText);
        Assert.Single(await site.Items.ListVersionsAsync(item.ContentItemId));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_refusal_inside_a_larger_transaction_leaves_what_went_before_it(string provider)
    {
        await using var site = await ContentSite.CreateAsync(provider);
        await using var transaction = await site.Db.Database.BeginTransactionAsync();
        var kept = await site.PublishedAsync("one");
        Assert.False((await site.Items.PublishAsync(await site.NewAsync("refuse"))).Succeeded);
        var crash = await site.NewAsync("crash");
        await Assert.ThrowsAsync<InvalidOperationException>(() => site.Items.PublishAsync(crash));
        await transaction.CommitAsync();

        Assert.NotNull(await site.Items.GetAsync(kept.ContentItemId));
        Assert.Equal(1, await site.Db.Set<ContentItemRow>().CountAsync());
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task The_larger_transaction_takes_its_items_back_with_it(string provider)
    {
        await using var site = await ContentSite.CreateAsync(provider);
        ContentItem item;
        await using (await site.Db.Database.BeginTransactionAsync())
            item = await site.PublishedAsync("one");

        Assert.Null(await site.Items.GetAsync(item.ContentItemId, VersionOption.Latest));
    }
}
