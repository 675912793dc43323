using EGovCms.Theming.Tests.Support;

namespace EGovCms.Theming.Tests.Liquid;

public sealed class MoreFiltersTests
{
    [Theory]
    [InlineData("{{ '2027-01-01T08:00:00+08:00' | utc | date: '%H' }}", "08")]
    [InlineData("{% assign x = '2027-01-01T08:00:00+08:00' | utc %}{{ x }}", "2027-01-01 00:00:00Z")]
    [InlineData("{% assign x = '2027-01-01 08:00' | utc %}{{ x }}", "2027-01-01 00:00:00Z")]
    [InlineData("{{ 'no time' | utc }}", "no time")]
    [InlineData("{{ nothing | utc }}", "")]
    [InlineData("{% assign x = '{\"a\":[1,{\"b\":\"六\"}]}' | jsonparse %}{{ x.a[1].b }}", "六")]
    [InlineData("{% assign x = nothing | jsonparse %}{{ x }}", "")]
    [InlineData("{% assign x = 5 | jsonparse %}{{ x }}", "5")]
    [InlineData("{{ 'css/a.css' | append_version }}", "css/a.css")]
    [InlineData("{{ '~/a.webp' | img_tag: alt: '\"桥\"', data_x: 1 }}", "<img src=\"/a.webp\" alt=\"&quot;桥&quot;\" data-x=\"1\">")]
    [InlineData("{{ '/a.webp' | img_tag }}", "<img src=\"/a.webp\" alt=\"\">")]
    [InlineData("{{ 'javascript:x' | img_tag }}", "<img src=\"#\" alt=\"\">")]
    [InlineData("{{ User | has_permission: 'EditTemplates' }}", "false")]
    [InlineData("{{ nobody | has_permission: 'EditTemplates' }}", "false")]
    [InlineData("{{ User | is_in_role: 'Editor' }}", "false")]
    [InlineData("{{ User | has_claim: 'unit', 'office' }}", "false")]
    [InlineData("{{ User | user_id }}", "")]
    public async Task Filter_gives(string template, string expected)
    {
        await using var site = new TenantSite();

        Assert.Equal(expected, await site.RenderAsync(template));
    }

    [Theory]
    [InlineData("{{ User | has_permission: 'EditTemplates' }}", "true")]
    [InlineData("{{ User | has_permission: 'ManageUsers' }}", "false")]
    public async Task Permission_is_that_of_the_signed_in_user(string template, string expected)
    {
        await using var site = new TenantSite { EditorSignedIn = true };

        Assert.Equal(expected, await site.RenderAsync(template));
    }

    [Theory]
    [InlineData("{{ '{' | jsonparse }}", "no JSON")]
    [InlineData("{{ User | has_permission }}", "needs a permission")]
    [InlineData("{{ User | is_in_role }}", "needs a role")]
    public async Task Bad_arguments_are_named(string template, string expected)
    {
        await using var site = new TenantSite { EditorSignedIn = true };

        Assert.Contains(expected, await site.RenderAsync(template), StringComparison.Ordinal);
    }
}
