using System.Net;
using System.Text.Json.Nodes;
using EGovCms.Recipes;
using EGovCms.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Tenants.Tests.Profiles;

/// <summary>Profiles are made by a tenant's administrator, given to those below, and hold on every way to a feature.</summary>
public sealed class ProfileTests(TenantSite site)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Administrator_of_a_tier_makes_a_profile_and_gives_it_to_a_site_below()
    {
        var (parent, child) = await TreeAsync();
        var name = "乡镇 " + parent.Name;
        using var browser = await site.AdministratorAsync();
        var form = await browser.OpenAsync($"/{parent.Prefix}/Admin/Tenants/Profiles/Create");

        var saved = await browser.SubmitAsync(form, "form[action$='/Profiles/Create']", ("Name", name), ("Features", "EGovCms.Media"), ("ContentItems", "9"));
        Assert.Contains(name, saved.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var edit = await browser.OpenAsync($"/{parent.Prefix}/Admin/Tenants/{child.Name}");
        await browser.SubmitAsync(edit, $"form[action$='/{child.Name}']", ("Profile", name));

        Assert.Equal(name, site.Settings(child.Name).Profile);
        Assert.Equal(9, await ItemsAsync(child));
        await SwitchAsync(browser, child, "EGovCms.Media");
        await SwitchAsync(browser, child, "EGovCms.Taxonomies");
        Assert.DoesNotContain("EGovCms.Media", site.Settings(child.Name).Features);
        Assert.Contains("EGovCms.Taxonomies", site.Settings(child.Name).Features);
        var page = await browser.OpenAsync($"/{child.Prefix}/Admin/Features");
        Assert.DoesNotContain("EGovCms.Media/Enable", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Profile_is_offered_below_its_tenant_alone()
    {
        var (parent, child) = await TreeAsync(new TenantProfile { Name = "own" });
        await using var scope = await site.Shells.CreateScopeAsync("Default", Token);
        var limits = scope.Services.GetRequiredService<ITenantLimits>();

        Assert.Contains("own", limits.ProfilesFor(parent).Select(p => p.Name));
        Assert.Contains("own", limits.ProfilesFor(child).Select(p => p.Name));
        Assert.DoesNotContain("own", limits.ProfilesFor(site.Settings("rd")).Select(p => p.Name));
        Assert.DoesNotContain("own", limits.ProfilesFor(site.Settings("Default")).Select(p => p.Name));
    }

    [Fact]
    public async Task Recipe_does_not_bring_what_the_profile_forbids_nor_what_needs_it()
    {
        var (_, child) = await TreeAsync(new TenantProfile { Name = "own", Deny = ["EGovCms.Contents"] });
        await site.Shells.UpdateAsync(child with { Profile = "own" }, Token);

        foreach (var feature in new[] { "EGovCms.Contents", "EGovCms.Media" })
        {
            var refused = await Assert.ThrowsAsync<RecipeException>(() => RunAsync(child, feature));
            Assert.Contains("EGovCms.Contents", refused.Message, StringComparison.Ordinal);
        }

        Assert.Equal(child.Features, site.Settings(child.Name).Features);
        await RunAsync(child, "EGovCms.Templates");
    }

    [Fact]
    public async Task Profile_of_a_site_above_bounds_those_further_below()
    {
        var (parent, child) = await TreeAsync();
        var root = await site.Shells.UpdateAsync(site.Settings("Default") with { Profiles = [.. site.Settings("Default").Profiles, new TenantProfile { Name = parent.Name, Allow = ["EGovCms.Ten*"] }] }, Token);
        await site.Shells.UpdateAsync(site.Settings(parent.Name) with { Profile = parent.Name, Profiles = [new TenantProfile { Name = "wide" }] }, Token);
        await site.Shells.UpdateAsync(site.Settings(child.Name) with { Profile = "wide" }, Token);

        await Assert.ThrowsAsync<RecipeException>(() => RunAsync(child, "EGovCms.Media"));
        Assert.Contains(root.Profiles, p => p.Name == parent.Name);
    }

    [Fact]
    public async Task Profile_in_use_stays_and_another_goes()
    {
        var (parent, child) = await TreeAsync(new TenantProfile { Name = "used" }, new TenantProfile { Name = "free" });
        await site.Shells.UpdateAsync(child with { Profile = "used" }, Token);
        using var browser = await site.AdministratorAsync();

        foreach (var name in new[] { "used", "free" })
            (await TenantSite.PostAsync(browser, parent.Prefix, "/Admin/Tenants/Profiles/Remove", ("Name", name), ("Confirmed", "true"))).Dispose();

        Assert.Equal(["used"], site.Settings(parent.Name).Profiles.Select(p => p.Name));
    }

    [Theory]
    [InlineData("", "AllBut", "EGovCms.Media", "")]
    [InlineData("x", "Only", "", "")]
    [InlineData("x", "AllBut", "EGovCms.Nowhere", "")]
    [InlineData("x", "AllBut", "EGovCms.Media", "many")]
    public async Task Form_refuses_what_cannot_be_a_profile(string name, string mode, string features, string items)
    {
        var (parent, _) = await TreeAsync();
        using var browser = await site.AdministratorAsync();

        using var response = await TenantSite.PostAsync(browser, parent.Prefix, "/Admin/Tenants/Profiles/Create", ("Name", name), ("Mode", mode), ("Features", features), ("ContentItems", items));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Empty(site.Settings(parent.Name).Profiles);
    }

    private async Task<(ShellSettings Parent, ShellSettings Child)> TreeAsync(params TenantProfile[] profiles)
    {
        var parent = await site.AddAsync();
        var child = await site.AddAsync(parent.Name);
        if (profiles.Length > 0)
            parent = await site.Shells.UpdateAsync(parent with { Profiles = profiles }, Token);
        return (parent, child);
    }

    private async Task<long?> ItemsAsync(ShellSettings tenant)
    {
        await using var scope = await site.Shells.CreateScopeAsync("Default", Token);
        return scope.Services.GetRequiredService<ITenantLimits>().QuotaOf(tenant).ContentItems;
    }

    private static async Task SwitchAsync(Testing.Site.SiteBrowser browser, ShellSettings tenant, string feature) =>
        (await TenantSite.PostAsync(browser, tenant.Prefix, $"/Admin/Features/{feature}/Enable")).Dispose();

    private Task<RecipeOutcome> RunAsync(ShellSettings tenant, string feature) => site.Services.GetRequiredService<IRecipeRunner>().RunAsync(
        tenant.Name,
        new Recipe { Name = "more", Steps = [new JsonObject { ["name"] = "feature", ["enable"] = new JsonArray(feature) }] },
        new RecipeRunOptions(), Token);
}
