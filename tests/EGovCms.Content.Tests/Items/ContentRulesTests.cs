using System.Text.Json.Nodes;
using EGovCms.Content.Items;
using EGovCms.Content.Tests.Fixtures;
using EGovCms.Data;

namespace EGovCms.Content.Tests.Items;

public sealed class ContentRulesTests
{
    [Fact]
    public async Task An_unknown_type_is_refused_by_name()
    {
        await using var site = await ContentSite.CreateAsync(DatabaseProvider.Sqlite);
        var result = await site.Items.SaveDraftAsync(new ContentItem { ContentType = "Ghost" });
        Assert.Equal("ContentType", Assert.Single(result.Errors).Place);
        Assert.Contains("Ghost", result.Errors[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_could_not_be_read_again_is_refused()
    {
        await using var site = await ContentSite.CreateAsync(DatabaseProvider.Sqlite);
        var item = await site.NewAsync("deep");
        JsonNode node = "end";
        for (var i = 0; i < 80; i++)
            node = new JsonObject { ["x"] = node };
        item.Content["Deep"] = node;

        Assert.NotEmpty((await site.Items.SaveDraftAsync(item)).Errors);
        Assert.Empty(await site.Items.ListVersionsAsync(item.ContentItemId));
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("../x")]
    [InlineData("abcdefghijklmnopqrstuvwxyz0")]
    public async Task An_id_that_is_none_is_refused(string id)
    {
        await using var site = await ContentSite.CreateAsync(DatabaseProvider.Sqlite);
        var item = await site.NewAsync("one");
        item.ContentItemId = id;
        Assert.Equal("ContentItemId", Assert.Single((await site.Items.SaveDraftAsync(item)).Errors).Place);
    }

    [Fact]
    public async Task A_control_character_that_databases_refuse_is_told_to_the_editor()
    {
        await using var site = await ContentSite.CreateAsync(DatabaseProvider.Sqlite);
        Assert.NotEmpty((await site.Items.SaveDraftAsync(await site.NewAsync("a\0b"))).Errors);
    }

    [Fact]
    public void Ids_grow_with_time_and_have_the_format()
    {
        var ids = Enumerable.Range(0, 1000).Select(_ => ContentIds.New()).ToList();
        Assert.All(ids, id => Assert.Matches("^[a-z0-9]{26}$", id));
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Theory]
    [InlineData("""{ "PublishedUtc": "yesterday" }""")]
    [InlineData("""{ "Published": 3 }""")]
    [InlineData("""{ "ContentType": [] }""")]
    [InlineData("""{ "NotePart": {}, "NotePart": {} }""")]
    [InlineData("[]")]
    public void Malformed_items_are_refused_by_the_reader(string json) =>
        Assert.ThrowsAny<System.Text.Json.JsonException>(() => ContentJson.ReadItem(json));

    [Fact]
    public void An_item_is_written_as_it_was_read()
    {
        const string Json =
            """{"ContentItemId":"a","ContentItemVersionId":"b","ContentType":"Note","DisplayText":"题","Latest":true,"Published":false,"ModifiedUtc":null,"PublishedUtc":null,"CreatedUtc":"2005-03-27T01:00:00Z","Owner":"","Author":"","NotePart":{"Text":"文"}}""";
        Assert.Equal(Json, System.Text.Json.JsonSerializer.Serialize(ContentJson.ReadItem(Json), ContentJson.Options));
    }
}
