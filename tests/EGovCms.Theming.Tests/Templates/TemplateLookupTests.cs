using EGovCms.Theming.Pages;
using EGovCms.Theming.Shapes;
using EGovCms.Theming.Templates;
using EGovCms.Theming.Tests.Support;

namespace EGovCms.Theming.Tests.Templates;

public sealed class TemplateLookupTests
{
    [Fact]
    public async Task Theme_overrides_base_theme_and_module_when_all_have_the_template()
    {
        await using var site = new TenantSite();
        site.Write($"Modules/{TenantSite.Module}/Body", "module");
        site.Write($"Themes/{TenantSite.BaseTheme}/Body", "base");

        Assert.Equal("theme", await site.RenderAsync("theme"));
    }

    [Fact]
    public async Task Base_theme_overrides_module_when_the_theme_has_no_template()
    {
        await using var site = new TenantSite();
        site.Write($"Modules/{TenantSite.Module}/Deep/Down/Part", "module");
        site.Write($"Themes/{TenantSite.BaseTheme}/Part", "base");

        Assert.Equal("base", await site.RenderAsync("{% shape \"Part\" %}"));
    }

    [Fact]
    public async Task Module_template_is_found_in_any_folder_when_no_theme_has_it()
    {
        await using var site = new TenantSite();
        site.Write($"Modules/{TenantSite.Module}/Deep/Down/Part", "module");

        Assert.Equal("module", await site.RenderAsync("{% shape \"Part\" %}"));
    }

    [Fact]
    public async Task Tenant_template_overrides_the_theme_for_that_tenant_alone()
    {
        await using var site = new TenantSite();
        site.TenantTemplates["Body"] = "mine";
        site.ThemeHas("Body", "theme");
        site.Serve("/", () => new PageResult(new Shape("Body")));
        using var client = await site.StartAsync();

        Assert.Equal("mine", await client.GetStringAsync(new Uri("/", UriKind.Relative)));
        Assert.Equal("theme", await client.GetStringAsync(new Uri("/zf/", UriKind.Relative)));
    }

    [Fact]
    public async Task Most_specific_alternate_wins_when_there_are_several()
    {
        await using var site = new TenantSite();
        site.ThemeHas("Content", "any").ThemeHas("Content-Article", "article").ThemeHas("Content-Article.Summary", "summary");
        site.Serve("/", () => new PageResult(Content("Content__Article")));
        site.Serve("/summary", () => new PageResult(Content("Content__Article", "Content_Summary__Article")));
        site.Serve("/page", () => new PageResult(Content("Content__Page")));
        using var client = await site.StartAsync();

        Assert.Equal("article", await client.GetStringAsync(new Uri("/", UriKind.Relative)));
        Assert.Equal("summary", await client.GetStringAsync(new Uri("/summary", UriKind.Relative)));
        Assert.Equal("any", await client.GetStringAsync(new Uri("/page", UriKind.Relative)));
    }

    [Theory]
    [InlineData("Content__Article", "Content-Article")]
    [InlineData("Content_Summary__Article", "Content-Article.Summary")]
    [InlineData("Content_Summary", "Content.Summary")]
    [InlineData("Content-Article.Summary", "Content-Article.Summary")]
    [InlineData("Widget__Menu__main", "Widget-Menu-main")]
    public void Alternate_names_its_file_as_in_orchard(string alternate, string file) => Assert.Equal(file, TemplateNames.FromAlternate(alternate));

    [Fact]
    public async Task Changed_source_file_is_seen_when_developing()
    {
        await using var site = new TenantSite();
        site.ThemeHas("Body", "before");
        site.Serve("/", () => new PageResult(new Shape("Body")));
        using var client = await site.StartAsync();
        Assert.Equal("before", await client.GetStringAsync(new Uri("/", UriKind.Relative)));

        site.ThemeHas("Body", "after");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (await client.GetStringAsync(new Uri("/", UriKind.Relative), patience.Token) != "after")
            await Task.Delay(50, patience.Token);
    }

    private static Shape Content(params string[] alternates)
    {
        var shape = new Shape("Content");
        foreach (var alternate in alternates)
            shape.Alternates.Add(alternate);
        return shape;
    }
}
