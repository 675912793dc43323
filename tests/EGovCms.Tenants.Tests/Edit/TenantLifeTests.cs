using System.Net;
using EGovCms.Tenancy;
using EGovCms.Tenants.Abstractions;

namespace EGovCms.Tenants.Tests.Edit;

public sealed class TenantLifeTests(TenantSite site)
{
    [Fact]
    public async Task Form_makes_a_tenant_and_shows_its_administrators_password_once()
    {
        var name = TenantSite.Unique();
        using var browser = await site.AdministratorAsync();
        var form = await browser.OpenAsync("/Admin/Tenants/Create");

        var page = await browser.SubmitAsync(form, "form[action$='/Create']",
            ("Recipe", "kind"), ("DisplayName", "市教育局"), ("Name", name), ("Prefix", name), ("Parent", "zf"), ("AdministratorName", name + ".admin"));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("no-store", page.Headers["Cache-Control"], StringComparison.Ordinal);
        Assert.Matches("<code>[a-z0-9]{4}(-[a-z0-9]{4}){3}</code>", page.Text);
        Assert.Equal("zf", site.Settings(name).Parent);
    }

    [Fact]
    public async Task Form_tells_what_is_wrong_and_keeps_what_was_typed()
    {
        using var browser = await site.AdministratorAsync();
        var form = await browser.OpenAsync("/Admin/Tenants/Create");

        var page = await browser.SubmitAsync(form, "form[action$='/Create']", ("Recipe", "kind"), ("DisplayName", "<b>教育局"), ("Name", "../x"), ("Prefix", "zf"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("../x", page.Document.QuerySelector("input[name='Name']")!.GetAttribute("value"));
        Assert.Equal("<b>教育局", page.Document.QuerySelector("input[name='DisplayName']")!.GetAttribute("value"));
        Assert.Equal("true", page.Document.QuerySelector("input[name='Name']")!.GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task Disabled_tenant_is_not_there_and_comes_back_when_enabled()
    {
        var tenant = await site.AddAsync();
        using var browser = await site.AdministratorAsync();

        await TenantSite.PostAsync(browser, "", $"/Admin/Tenants/{tenant.Name}/Disable");
        Assert.Equal(TenantState.Disabled, site.Settings(tenant.Name).State);
        Assert.Equal(HttpStatusCode.NotFound, await site.VisitAsync($"/{tenant.Prefix}/SignIn"));
        Assert.Equal(HttpStatusCode.OK, await site.VisitAsync("/zf/SignIn"));

        await TenantSite.PostAsync(browser, "", $"/Admin/Tenants/{tenant.Name}/Enable");
        Assert.Equal(HttpStatusCode.OK, await site.VisitAsync($"/{tenant.Prefix}/SignIn"));
    }

    [Theory]
    [InlineData("Enable")]
    [InlineData("SetUp")]
    public async Task Act_that_does_not_fit_the_state_changes_nothing(string act)
    {
        var tenant = await site.AddAsync();
        using var browser = await site.AdministratorAsync();

        await TenantSite.PostAsync(browser, "", $"/Admin/Tenants/{tenant.Name}/{act}");

        Assert.Equal(tenant.Version, site.Settings(tenant.Name).Version);
    }

    [Fact]
    public async Task Invalid_tenant_cannot_be_enabled_past_its_set_up()
    {
        var name = TenantSite.Unique();
        await site.SetUpAsync(new TenantSetupRequest { Name = name, DisplayName = name, Prefix = name, Recipe = "broken" });
        using var browser = await site.AdministratorAsync();

        await TenantSite.PostAsync(browser, "", $"/Admin/Tenants/{name}/Enable");

        Assert.Equal(TenantState.Invalid, site.Settings(name).State);
    }

    [Fact]
    public async Task Change_moves_the_site_to_its_new_address()
    {
        var tenant = await site.AddAsync();
        var prefix = TenantSite.Unique();
        using var browser = await site.AdministratorAsync();
        var form = await browser.OpenAsync("/Admin/Tenants/" + tenant.Name);

        await browser.SubmitAsync(form, $"form[action$='/{tenant.Name}']", ("DisplayName", "新名称"), ("Prefix", prefix), ("StorageMegabytes", "3"));

        var changed = site.Settings(tenant.Name);
        Assert.Equal(("新名称", prefix, 3L << 20), (changed.DisplayName, changed.Prefix, changed.Quota.StorageBytes));
        Assert.Equal(HttpStatusCode.OK, await site.VisitAsync($"/{prefix}/SignIn"));
        // The old address leads to the new one.
        Assert.Equal(HttpStatusCode.OK, await site.VisitAsync($"/{tenant.Prefix}/SignIn"));
    }

    [Theory]
    [InlineData("Parent", "below")]
    [InlineData("Parent", "self")]
    [InlineData("Parent", "nobody")]
    [InlineData("Prefix", "rd")]
    [InlineData("Users", "many")]
    [InlineData("Users", "-1")]
    [InlineData("Profile", "nothing")]
    public async Task Change_refuses_what_would_break_the_tree(string field, string value)
    {
        var tenant = await site.AddAsync();
        var child = await site.AddAsync(tenant.Name);
        using var browser = await site.AdministratorAsync();
        var typed = value switch { "below" => child.Name, "self" => tenant.Name, _ => value };
        var values = new Dictionary<string, string> { ["DisplayName"] = "站点", ["Prefix"] = tenant.Prefix, ["Parent"] = "Default", [field] = typed };

        using var response = await TenantSite.PostAsync(browser, "", "/Admin/Tenants/" + tenant.Name, [.. values.Select(v => (v.Key, v.Value))]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal(tenant.Version, site.Settings(tenant.Name).Version);
    }

    [Fact]
    public async Task Quota_cannot_fall_below_a_childs()
    {
        var tenant = await site.AddAsync();
        await site.AddAsync(tenant.Name);
        using var browser = await site.AdministratorAsync();

        using var response = await TenantSite.PostAsync(browser, "", "/Admin/Tenants/" + tenant.Name,
            ("DisplayName", "站点"), ("Prefix", tenant.Prefix), ("Parent", "Default"), ("Users", "3"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
    }
}
