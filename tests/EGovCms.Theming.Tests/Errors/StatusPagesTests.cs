using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using EGovCms.Theming.Pages;
using EGovCms.Theming.Shapes;
using EGovCms.Theming.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Theming.Tests.Errors;

public sealed class StatusPagesTests
{
    [Fact]
    public async Task Missing_page_shows_the_themes_own_page_with_status_404()
    {
        await using var site = new TenantSite();
        site.ThemeHas("Error-404", "没有 {{ Model.StatusCode }}");
        using var client = await site.StartAsync();

        using var response = await client.GetAsync(new Uri("/nowhere", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("没有 404", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Default_page_is_shown_when_the_theme_has_none()
    {
        await using var site = new TenantSite();
        using var client = await site.StartAsync();

        using var response = await client.GetAsync(new Uri("/nowhere", UriKind.Relative));

        Assert.Contains("页面不存在", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Program_receives_problem_details_when_it_accepts_json()
    {
        await using var site = new TenantSite();
        site.Endpoints["/fails"] = _ => throw new InvalidOperationException("inner secret");
        using var client = await site.StartAsync();
        client.DefaultRequestHeaders.Accept.ParseAdd("application/json");

        using var response = await client.GetAsync(new Uri("/fails", UriKind.Relative));
        var problem = await response.Content.ReadFromJsonAsync<JsonObject>();

        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(500, (int)problem!["status"]!);
        Assert.NotEmpty((string)problem["reference"]!);
        Assert.DoesNotContain("secret", problem.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Citizen_sees_a_calm_page_with_the_reference_that_is_logged_when_a_template_fails()
    {
        await using var site = new TenantSite();
        site.ThemeHas("Error-500", "请稍后再试 {{ Model.Reference }}").ThemeHas("Body", "一\n二\n{{ \"x\" | asset_url | nothing }}\n{% resources type: \"Nonsense\" %}");
        site.Serve("/", () => new PageResult(new Shape("Body")));
        using var client = await site.StartAsync();

        using var response = await client.GetAsync(new Uri("/", UriKind.Relative));
        var html = await response.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.StartsWith("请稍后再试 ", html, StringComparison.Ordinal);
        var reference = html["请稍后再试 ".Length..];
        Assert.Contains(site.Logs.Entries, e => e.Contains("Template Body (Test.Theme), line 4: Unknown kind of resources", StringComparison.Ordinal) && e.Contains(reference, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Built_in_page_is_shown_when_the_error_template_fails_too()
    {
        await using var site = new TenantSite();
        site.Write($"Themes/{TenantSite.Theme}/Layout", "{% if %}");
        site.ThemeHas("Body", "六");
        site.Serve("/", () => new PageResult(new Shape("Body")));
        using var client = await site.StartAsync();

        using var response = await client.GetAsync(new Uri("/", UriKind.Relative));

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal("utf-8", response.Content.Headers.ContentType?.CharSet);
        Assert.Contains("系统出现故障", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("一\n{% if x %}\n三", 3)]
    [InlineData("一\n二\n{{ a | }}", 3)]
    [InlineData("{% nope %}", 1)]
    [InlineData("{% if true %}\n\n{% for i in (1..2) %}\n{% if i == 2 %}\n{% resources type: \"X\" %}{% endif %}{% endfor %}{% endif %}", 5)]
    [InlineData("{% zone \"A\" %}\n{% case 1 %}\n{% when 1 %}\n{% resources type: \"X\" %}\n{% endcase %}{% endzone %}", 4)]
    public async Task Editor_sees_template_line_and_reason_when_a_template_fails(string liquid, int line)
    {
        await using var site = new TenantSite { EditorSignedIn = true };
        site.TenantTemplates["Body"] = liquid;
        site.Serve("/", () => new PageResult(new Shape("Body")));
        using var client = await site.StartAsync();

        using var response = await client.GetAsync(new Uri("/", UriKind.Relative));
        var html = await response.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains("<dd><code>Body</code></dd>", html, StringComparison.Ordinal);
        Assert.Contains("<dd><code>tenant</code></dd>", html, StringComparison.Ordinal);
        Assert.Contains($"<dt>行号</dt><dd>{line}</dd>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Editor_sees_the_fault_of_the_error_template_itself()
    {
        await using var site = new TenantSite { EditorSignedIn = true };
        site.ThemeHas("Error-404", "{% if %}");
        using var client = await site.StartAsync();

        using var response = await client.GetAsync(new Uri("/nowhere", UriKind.Relative));

        Assert.Contains("<dd><code>Error-404</code></dd>", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_with_a_body_of_its_own_is_left_alone()
    {
        await using var site = new TenantSite();
        site.Endpoints["/own"] = http =>
        {
            http.Response.StatusCode = 404;
            return http.Response.WriteAsync("own");
        };
        using var client = await site.StartAsync();

        using var response = await client.GetAsync(new Uri("/own", UriKind.Relative));

        Assert.Equal("own", await response.Content.ReadAsStringAsync());
    }
}
