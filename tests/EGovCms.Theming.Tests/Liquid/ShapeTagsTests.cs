using EGovCms.Theming.Pages;
using EGovCms.Theming.Shapes;
using EGovCms.Theming.Tests.Support;

namespace EGovCms.Theming.Tests.Liquid;

public sealed class ShapeTagsTests
{
    [Theory]
    [InlineData("", "[card 六|]")]
    [InlineData("{% shape_add_alternates card \"Card__Wide Card__None\" %}", "[wide 六]")]
    [InlineData("{% shape_add_alternates card \"Card__Wide\" %}{% shape_clear_alternates card %}", "[card 六|]")]
    [InlineData("{% assign names = \"Card__Wide,\" | split: \",\" %}{% shape_add_alternates card names %}", "[wide 六]")]
    [InlineData("{% shape_add_wrappers card \"Frame\" %}", "<frame>[card 六|]</frame>")]
    [InlineData("{% shape_add_wrappers card \"Frame Box\" %}", "<box><frame>[card 六|]</frame></box>")]
    [InlineData("{% shape_add_wrappers card \"Frame\" %}{% shape_clear_wrappers card %}", "[card 六|]")]
    [InlineData("{% shape_add_classes card \"a b\" %}{% shape_add_classes card \"b c\" %}", "[card 六|a b c]")]
    [InlineData("{% shape_add_classes card \"a\" %}{% shape_clear_classes card %}", "[card 六|]")]
    [InlineData("{% shape_add_attributes card data_x: \"1\" %}", "[card 六|][data-x=1]")]
    [InlineData("{% shape_add_attributes card data_x: \"1\" %}{% shape_clear_attributes card %}", "[card 六|]")]
    [InlineData("{% shape_add_properties card title: \"市\" %}", "[card 市|]")]
    [InlineData("{% assign card = card | shape_properties: title: \"市\" %}", "[card 市|]")]
    [InlineData("{% shape_remove_property card \"title\" %}", "[card |]")]
    [InlineData("{% shape_type card \"Frame\" %}", "<frame></frame>")]
    [InlineData("{% shape_display_type card \"Summary\" %}", "[summary 六]")]
    [InlineData("{% shape_position card \"Content:1\" %}{% shape_tab card \"x\" %}{% shape_cache card cache_id: \"x\" %}", "[card 六|]")]
    [InlineData("{% shape_add_classes nothing \"a\" %}{% shape_remove_item nothing \"a\" %}", "[card 六|]")]
    public async Task Shape_is_changed_before_it_is_rendered(string change, string expected)
    {
        await using var site = new TenantSite();
        site.ThemeHas("Card", "[card {{ Model.Title }}|{{ Model.Classes | join: ' ' }}]{% for pair in Model.Attributes %}[{{ pair[0] }}={{ pair[1] }}]{% endfor %}")
            .ThemeHas("Card-Wide", "[wide {{ Model.Title }}]")
            .ThemeHas("Card.Summary", "[summary {{ Model.Title }}]")
            .ThemeHas("Frame", "<frame>{{ Model.ChildContent }}</frame>")
            .ThemeHas("Box", "<box>{{ Model.ChildContent }}</box>");

        Assert.Equal(expected, await site.RenderAsync($"{{% assign card = \"Card\" | shape_new: title: \"六\" %}}{change}{{{{ card | shape_render }}}}"));
    }

    [Theory]
    [InlineData("", "abcd")]
    [InlineData("{% shape_remove_item Model.Content \"B\" %}", "acd")]
    [InlineData("{% shape_remove_item Model.Content \"C-D\" %}", "abc")]
    [InlineData("{% shape_remove_item Model.Content, \"C\" %}", "ab")]
    public async Task Zone_shows_what_was_not_taken_out(string change, string expected)
    {
        await using var site = new TenantSite();
        site.ThemeHas("Page", change + "{{ Model.Content | shape_render }}")
            .ThemeHas("Zone", "{% for part in Model.Parts %}{{ part | shape_render }}{% endfor %}")
            .ThemeHas("Part", "{{ Model.Text }}{% for field in Model.Fields %}{{ field | shape_render }}{% endfor %}");
        site.Serve("/", () => new PageResult(new Shape("Page")
        {
            ["Content"] = new Shape("Zone")
            {
                ["Parts"] = new List<Shape>
                {
                    Part("A", "a"), Part("B", "b"), Part("C", "c", Part("C-D", "d")),
                },
            },
        }));

        using var client = await site.StartAsync();

        Assert.Equal(expected, await client.GetStringAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken));

        static Shape Part(string name, string text, params Shape[] fields) =>
            new("Part") { ["Differentiator"] = name, ["Text"] = text, ["Fields"] = fields.ToList() };
    }
}
