using EGovCms.Testing.Site;

namespace EGovCms.Web.Tests.Imports;

/// <summary>Menus of the administration that a recipe brings.</summary>
[Collection(SqliteImportCollection.Name)]
public sealed class AdminMenuTests(SqliteImports site)
{
    private const string Tenant = "adminmenu";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Administration_shows_the_links_of_enabled_menus_in_their_order()
    {
        await site.BringAsync(Tenant, Steps);
        using var admin = await site.SignedInAsync(Tenant);

        var links = await LinksAsync(admin, "日常工作");

        Assert.Equal(["稿件", "栏目树", "设置入口"], links.Select(link => link.Text));
        Assert.Equal($"/{Tenant}/Admin/Content?type=Leaf", links[0].Href);
        Assert.Empty(await LinksAsync(admin, "停用的菜单"));
        // What leads out of the site is no link of the administration.
        var page = await admin.OpenAsync($"/{Tenant}/Admin", Token);
        Assert.DoesNotContain("停用的链接", page.Document.QuerySelector("nav")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("外站", page.Document.QuerySelector("nav")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_is_hidden_from_those_who_lack_one_of_its_permissions_or_of_the_group_above_it()
    {
        await site.BringAsync(Tenant, Steps);
        using var clerk = await site.SignedInAsync(Tenant, "Clerk");

        Assert.Equal(["稿件"], (await LinksAsync(clerk, "日常工作")).Select(link => link.Text));
    }

    [Fact]
    public async Task Menu_that_is_brought_again_takes_the_place_of_the_former()
    {
        const string Other = "adminmenu2";
        await site.BringAsync(Other, Steps);
        await site.RunAsync(Other, ImportSite.Of("""[ { "name": "AdminMenu", "data": [ { "Id": "daily", "Name": "日常工作", "Enabled": true, "MenuItems": [ { "$type": "OrchardCore.AdminMenu.AdminNodes.LinkAdminNode, OrchardCore.AdminMenu", "LinkText": "只剩一条", "LinkUrl": "Admin/Content", "Enabled": true } ] } ] } ]"""));
        using var admin = await site.SignedInAsync(Other);

        Assert.Equal(["只剩一条"], (await LinksAsync(admin, "日常工作", Other)).Select(link => link.Text));
    }

    private static async Task<List<(string Text, string? Href)>> LinksAsync(SiteBrowser browser, string menu, string tenant = Tenant)
    {
        var page = await browser.OpenAsync($"/{tenant}/Admin", Token);
        var heading = page.Document.QuerySelectorAll("nav .menu-title").FirstOrDefault(title => title.TextContent.Trim() == menu);
        return [.. (heading?.NextElementSibling?.QuerySelectorAll("a") ?? Enumerable.Empty<AngleSharp.Dom.IElement>()).Select(link => (link.TextContent.Trim(), link.GetAttribute("href")))];
    }

    private const string Steps = """
        [ { "name": "feature", "enable": [ "OrchardCore.Contents", "OrchardCore.Title", "OrchardCore.AdminMenu", "OrchardCore.Users", "OrchardCore.Templates", "EGovCms.Theme.Portal", "EGovCms.Theme.Admin" ] },
          { "name": "themes", "site": "EGovCms.Theme.Portal", "admin": "EGovCms.Theme.Admin" },
          { "name": "Roles", "Roles": [ { "Name": "Clerk", "Description": "", "Permissions": [ "AccessAdminPanel", "ListContent" ] } ] },
          { "name": "AdminMenu", "data": [
            { "Id": "daily", "Name": "日常工作", "Enabled": true, "MenuItems": [
              { "$type": "OrchardCore.AdminMenu.AdminNodes.LinkAdminNode, OrchardCore.AdminMenu", "LinkText": "稿件", "LinkUrl": "[js: '~/Admin/Contents/ContentItems/Leaf']", "PermissionNames": [ "ListContent" ], "Enabled": true, "Items": [] },
              { "$type": "OrchardCore.AdminMenu.AdminNodes.PlaceholderAdminNode, OrchardCore.AdminMenu", "LinkText": "管理", "PermissionNames": [ "EditContentTypes" ], "Enabled": true, "Items": [
                { "$type": "OrchardCore.AdminMenu.AdminNodes.LinkAdminNode, OrchardCore.AdminMenu", "LinkText": "栏目树", "LinkUrl": "Admin/Content", "Enabled": true } ] },
              { "$type": "OrchardCore.AdminMenu.AdminNodes.LinkAdminNode, OrchardCore.AdminMenu", "LinkText": "设置入口", "LinkUrl": "Admin/Content/Types", "PermissionNames": [ "ListContent", "EditContentTypes" ], "Enabled": true },
              { "$type": "OrchardCore.AdminMenu.AdminNodes.LinkAdminNode, OrchardCore.AdminMenu", "LinkText": "停用的链接", "LinkUrl": "Admin/Content", "Enabled": false },
              { "$type": "OrchardCore.AdminMenu.AdminNodes.LinkAdminNode, OrchardCore.AdminMenu", "LinkText": "外站", "LinkUrl": "javascript:alert(1)", "Enabled": true } ] },
            { "Id": "off", "Name": "停用的菜单", "Enabled": false, "MenuItems": [ { "$type": "OrchardCore.AdminMenu.AdminNodes.LinkAdminNode, OrchardCore.AdminMenu", "LinkText": "看不见", "LinkUrl": "Admin/Content", "Enabled": true } ] } ] } ]
        """;
}
