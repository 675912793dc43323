using EGovCms.Theming.Shapes;
using EGovCms.Theming.Templates;
using EGovCms.Theming.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Theming.Tests.Shapes;

public sealed class ShapeRendererTests
{
    [Fact]
    public async Task Shape_is_rendered_to_a_string_for_who_asks()
    {
        await using var site = new TenantSite();
        site.ThemeHas("Card", "<p>{{ Model.Title }}</p>");
        site.Endpoints["/"] = async http => await http.Response.WriteAsync(
            await http.RequestServices.GetRequiredService<IShapeRenderer>().RenderAsync(new Shape("Card") { ["Title"] = "六 & 盘水" }));
        using var client = await site.StartAsync();

        Assert.Equal("<p>六 &amp; 盘水</p>", await client.GetStringAsync(new Uri("/", UriKind.Relative)));
    }

    [Fact]
    public async Task Missing_template_is_named_with_all_that_was_looked_for()
    {
        await using var site = new TenantSite();
        site.Endpoints["/"] = async http =>
        {
            var shape = new Shape("Card");
            shape.Alternates.Add("Card__News");
            var fault = await Assert.ThrowsAsync<TemplateException>(async () => await http.RequestServices.GetRequiredService<IShapeRenderer>().RenderAsync(shape));
            await http.Response.WriteAsync(fault.Reason);
        };
        using var client = await site.StartAsync();

        Assert.Contains("Looked for: Card-News, Card.", await client.GetStringAsync(new Uri("/", UriKind.Relative)), StringComparison.Ordinal);
    }
}
