using EGovCms.Theming.Pages;
using EGovCms.Theming.Shapes;
using EGovCms.Theming.Tests.Support;

namespace EGovCms.Theming.Tests.Liquid;

public sealed class TagsTests
{
    [Theory]
    [InlineData("{% include \"Part\", who: \"六\" %}", "六|outer|")]
    [InlineData("{% partial \"Part\", who: \"六\" %}", "六|outer|")]
    [InlineData("{% render \"Part\", who: \"六\" %}", "六||")]
    [InlineData("{% render \"Part\" with Model.Item as who %}", "市||")]
    [InlineData("{% render \"Part\" for list as who %}", "1||2||")]
    public async Task Template_is_rendered_in_its_scope_when_named(string liquid, string expected)
    {
        await using var site = new TenantSite();
        site.ThemeHas("Part", "{{ who }}|{{ around }}|");

        Assert.Equal(expected, await site.RenderAsync("{% assign around = \"outer\" %}{% assign list = \"1,2\" | split: \",\" %}" + liquid, "市"));
    }

    [Fact]
    public async Task Shape_sees_its_arguments_as_model_when_rendered()
    {
        await using var site = new TenantSite();
        site.ThemeHas("Card", "[{{ Model.Title }} {{ Model.PageSize }}]");

        Assert.Equal("[六 5]六", await site.RenderAsync("{% shape \"Card\", title: \"六\", page_size: 5 %}{{ Model.Item }}", "六"));
    }

    [Fact]
    public async Task Zone_filled_by_the_body_shows_where_the_layout_wants_it()
    {
        await using var site = new TenantSite();
        site.ThemeHas("Wrap", "<{% render_section \"Side\" %}|{% render_body %}|{% render_section \"None\", required: false %}>");
        site.Write($"Themes/{TenantSite.Theme}/Layout", "{% include \"Wrap\" %}");

        Assert.Equal("<侧栏|正文|>", await site.RenderAsync("{% zone \"Side\" %}侧栏{% endzone %}正文"));
    }

    [Fact]
    public async Task Resources_are_written_once_where_the_layout_wants_them()
    {
        await using var site = new TenantSite();
        site.Write($"Themes/{TenantSite.Theme}/Layout", "{% resources type: \"Head\" %}|{% render_body %}|{% resources type: \"Foot\" %}");

        var html = await site.RenderAsync("{% style src: \"css/a.css\" %}{% style src: \"css/a.css\" %}{% script src: \"Test.Module/js/a.js\" %}六");

        Assert.Equal(
            "<link rel=\"stylesheet\" href=\"/_content/Test.Theme/css/a.css\">\n|六|<script src=\"/_content/Test.Module/js/a.js\" defer></script>\n", html);
    }

    [Fact]
    public async Task Title_segments_are_joined_most_specific_first()
    {
        await using var site = new TenantSite();
        site.Write($"Themes/{TenantSite.Theme}/Layout", "{% render_title_segments Tenant.DisplayName %}{% render_body %}");
        site.ThemeHas("Body", "");
        site.Serve("/", () => new PageResult(new Shape("Body")) { Title = ["开通", "要闻"] });
        using var client = await site.StartAsync();

        Assert.Equal("开通 - 要闻 - 中国凉都·六盘水", await client.GetStringAsync(new Uri("/", UriKind.Relative)));
    }

    [Fact]
    public async Task Antiforgery_token_is_written_as_a_hidden_field()
    {
        await using var site = new TenantSite();

        Assert.Matches("^<input type=\"hidden\" name=\"__RequestVerificationToken\" value=\"[^\"]+\">$", await site.RenderAsync("{% antiforgerytoken %}"));
    }

    [Fact]
    public async Task Link_has_the_tenants_prefix_when_its_href_begins_with_a_tilde()
    {
        await using var site = new TenantSite();

        Assert.Equal("<a href=\"/zf/x\" class=\"b\">六</a>", await site.RenderAsync("{% a href: \"~/x\", class: \"b\" %}六{% enda %}", path: "/zf/"));
    }
}
