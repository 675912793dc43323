using EGovCms.Content.Items;
using EGovCms.Content.Tests.Fixtures;
using EGovCms.Testing;

namespace EGovCms.Content.Tests.Items;

public sealed class ImportTests
{
    private const string Json =
        """
        {
          "contentitemid": "4abcdefghijklmnopqrstuvwx1", "ContentItemVersionId": "4versionefghijklmnopqrstu1", "ContentType": "note",
          "Latest": true, "Published": true, "PublishedUtc": "2005-03-27T01:00:00Z", "CreatedUtc": "2005-03-26T01:00:00.1234567Z", "Owner": "1",
          "NotePart": { "Text": "门户开通", "Unknown": { "Kept": [1, 2.50, "三"] } }
        }
        """;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task An_imported_item_keeps_its_ids_dates_and_unknown_members(string provider)
    {
        await using var site = await ContentSite.CreateAsync(provider);
        ContentSite.Stored(await site.Items.ImportAsync(ContentJson.ReadItem(Json)));

        var stored = (await site.Items.GetAsync("4abcdefghijklmnopqrstuvwx1"))!;
        Assert.Equal("4versionefghijklmnopqrstu1", stored.ContentItemVersionId);
        Assert.Equal("Note", stored.ContentType);
        Assert.Equal(new DateTime(2005, 3, 27, 1, 0, 0, DateTimeKind.Utc), stored.PublishedUtc);
        Assert.Equal("1", stored.Owner);
        Assert.Equal("三", (string?)stored.Content["NotePart"]!["Unknown"]!["Kept"]![2]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_second_import_changes_nothing_and_a_changed_one_does(string provider)
    {
        await using var site = await ContentSite.CreateAsync(provider);
        ContentSite.Stored(await site.Items.ImportAsync(ContentJson.ReadItem(Json)));
        site.Installation.Clock.Advance(TimeSpan.FromDays(1));

        Assert.False((await site.Items.ImportAsync(ContentJson.ReadItem(Json))).Changed);
        Assert.Single(await site.Items.ListVersionsAsync("4abcdefghijklmnopqrstuvwx1"));

        var changed = await site.Items.ImportAsync(ContentJson.ReadItem(Json.Replace("门户开通", "门户网站开通", StringComparison.Ordinal)));
        Assert.True(changed.Changed);
        Assert.Equal("门户网站开通", (await site.Items.GetAsync("4abcdefghijklmnopqrstuvwx1"))!.DisplayText);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_removed_item_can_be_imported_again(string provider)
    {
        await using var site = await ContentSite.CreateAsync(provider);
        ContentSite.Stored(await site.Items.ImportAsync(ContentJson.ReadItem(Json)));
        ContentSite.Stored(await site.Items.RemoveAsync("4abcdefghijklmnopqrstuvwx1"));

        Assert.True((await site.Items.ImportAsync(ContentJson.ReadItem(Json))).Changed);
        Assert.NotNull(await site.Items.GetAsync("4abcdefghijklmnopqrstuvwx1"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task An_unpublished_item_is_imported_as_draft(string provider)
    {
        await using var site = await ContentSite.CreateAsync(provider);
        var draft = Json.Replace("\"Published\": true", "\"Published\": false", StringComparison.Ordinal);
        ContentSite.Stored(await site.Items.ImportAsync(ContentJson.ReadItem(draft)));

        Assert.Null(await site.Items.GetAsync("4abcdefghijklmnopqrstuvwx1"));
        Assert.False((await site.Items.ImportAsync(ContentJson.ReadItem(draft))).Changed);
    }
}
