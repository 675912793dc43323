using EGovCms.Portal.Entries;

namespace EGovCms.Portal.Tests.Entries;

public sealed class EntryFactoryTests
{
    [Fact]
    public void Entry_of_an_article_holds_what_lists_show()
    {
        var entry = Assert.Single(EntryFactory.From(Items.Article("a1", "门户开通", "c1", "2005-03-27", top: true, body: "市委、市人大同步上线。")));

        Assert.Equal(("门户开通", "~/news/a1", "c1", true), (entry.Title, entry.Url, entry.TermId, entry.IsTop));
        Assert.Equal(("a.webp", "山", "市府发〔2005〕1号"), (entry.Image, entry.ImageAlt, entry.Number));
        Assert.Equal("市委、市人大同步上线。", entry.Summary);
        Assert.Equal(new DateTime(2005, 3, 27, 0, 0, 0, DateTimeKind.Utc), entry.PublishedUtc);
    }

    [Fact]
    public void Entry_of_a_service_leads_where_its_link_leads_and_keeps_its_place()
    {
        var entry = Assert.Single(EntryFactory.From(Items.Read(
            """
            { "ContentItemId": "s1", "ContentType": "ServiceEntry", "DisplayText": "公积金查询", "TitlePart": { "Title": "公积金查询" },
              "ServiceEntry": { "Link": { "Url": "~/cx/gjj" }, "Icon": { "Text": "house" }, "Order": { "Value": 3.0 } } }
            """)));

        Assert.Equal(("~/cx/gjj", "house", 3, ""), (entry.Url, entry.Icon, -entry.Weight, entry.TermId));
    }

    [Fact]
    public void Item_in_two_columns_has_two_entries_of_which_one_is_primary()
    {
        var item = Items.Article("a1", "门户", "c1", "2005-03-27");
        item.Content["Article"]!["Column"]!["TermContentItemIds"] = new System.Text.Json.Nodes.JsonArray("c1", "c2");

        Assert.Equal([("c1", true), ("c2", false)], EntryFactory.From(item).Select(entry => (entry.TermId, entry.IsPrimary)));
    }

    [Theory]
    [InlineData("""{ "ContentItemId": "x", "ContentType": "Article", "DisplayText": "无路径" }""")]
    [InlineData("""{ "ContentItemId": "x", "ContentType": "Article", "DisplayText": "坏", "AutoroutePart": { "Path": 7 }, "Article": [] }""")]
    [InlineData("""{ "ContentItemId": "x", "ContentType": "HomePage", "DisplayText": "首页", "AutoroutePart": { "Path": "shouye" } }""")]
    public void Item_that_leads_nowhere_or_is_scaffolding_has_no_entry(string json) => Assert.Empty(EntryFactory.From(Items.Read(json)));
}
