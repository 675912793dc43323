using EGovCms.Content.Fields;
using EGovCms.Contents.Fields;
using EGovCms.Contents.Html;
using EGovCms.Contents.Tests.Fixtures;
using EGovCms.Data;
using EGovCms.Taxonomies.Fields;

namespace EGovCms.Contents.Tests.Fields;

public sealed class FieldTests
{
    public static TheoryData<string, ContentField> Refused => new()
    {
        { "Source", new TextField { Text = "太长的来源名称一二三" } },
        { "Source", new TextField { Text = "a<b" } },
        { "Order", new NumericField { Value = -1 } },
        { "Order", new NumericField { Value = 100 } },
        { "Order", new NumericField { Value = 1.5m } },
        { "Link", new LinkField { Url = "javascript:alert(1)" } },
        { "Link", new LinkField { Url = "//evil.example" } },
        { "Link", new LinkField { Url = "data:text/html,x" } },
        { "Column", new TaxonomyField { TermContentItemIds = ["a", "b"] } },
        { "Related", new ContentPickerField { ContentItemIds = ["ghost"] } },
    };

    [Theory, MemberData(nameof(Refused))]
    public async Task A_value_against_the_settings_is_refused_at_its_place(string field, ContentField value)
    {
        await using var site = await Site.CreateAsync(DatabaseProvider.Sqlite);
        var item = await site.NewAsync("一");
        item.SetField("Article", field, value);
        var result = await site.Items.PublishAsync(item);
        Assert.NotEmpty(result.Errors);
        Assert.All(result.Errors, error => Assert.Equal($"Article.{field}", error.Place));
    }

    [Fact]
    public async Task Allowed_values_are_stored_and_html_is_clean()
    {
        await using var site = await Site.CreateAsync(DatabaseProvider.Sqlite);
        await site.RunAsync(ColumnsRecipe.Step("xwzx"));
        var item = await site.NewAsync("一");
        item.SetField("Article", "Link", new LinkField { Url = "~/xwzx", Text = "新闻" });
        item.SetField("Article", "Order", new NumericField { Value = 7 });
        item.SetField("Article", "Note", new HtmlField { Html = "<p>一<script>x</script></p>" });
        item.SetField("Article", "Column", new TaxonomyField { TermContentItemIds = [ColumnsRecipe.ChildId] });
        item.Apply(new HtmlBodyPart { Html = "<p onclick='x'>正文</p>" });
        Site.Stored(await site.Items.PublishAsync(item));

        var stored = (await site.Items.GetAsync(item.ContentItemId))!;
        Assert.Equal("<p>一</p>", stored.Field<HtmlField>("Article", "Note")!.Html);
        Assert.Equal("<p>正文</p>", stored.As<HtmlBodyPart>()!.Html);
        Assert.Equal(7, stored.Field<NumericField>("Article", "Order")!.Value);
    }

    [Fact]
    public async Task A_missing_title_is_refused()
    {
        await using var site = await Site.CreateAsync(DatabaseProvider.Sqlite);
        Assert.Equal("TitlePart.Title", Assert.Single((await site.Items.PublishAsync(await site.NewAsync(" "))).Errors).Place);
    }
}
