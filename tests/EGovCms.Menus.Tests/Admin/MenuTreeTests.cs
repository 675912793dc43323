using EGovCms.Content.Items;
using EGovCms.Menus.Admin;

namespace EGovCms.Menus.Tests.Admin;

public sealed class MenuTreeTests
{
    [Fact]
    public void Links_are_read_with_their_depth_and_kind()
    {
        var links = MenuTree.Links(Menu());
        Assert.Equal([new("a", 0, "首页", "~/"), new("b", 1, "动态", "~/zwdt"), new MenuLink("c", 0, "外部", "", "HtmlMenuItem")], links);
    }

    [Fact]
    public void Replacing_stores_what_the_form_says_and_drops_what_it_does_not()
    {
        var menu = Menu();
        MenuTree.Replace(menu, [new("b", 0, "工作动态", "~/gzdt"), new("", 1, "要闻", "https://example.org/")]);
        var links = MenuTree.Links(menu);
        Assert.Equal(["工作动态0~/gzdt", "要闻1https://example.org/"], links.Select(link => link.Name + link.Depth + link.Url));
        Assert.Equal("b", links[0].Id);
        Assert.True(ContentIds.IsValid(links[1].Id));
    }

    [Fact]
    public void Entry_of_another_kind_is_moved_and_not_changed()
    {
        var menu = Menu();
        MenuTree.Replace(menu, [new("c", 0, "", "", "HtmlMenuItem"), new("a", 0, "首页", "~/")]);
        var first = menu.Content["MenuItemsListPart"]!["MenuItems"]![0]!;
        Assert.Equal("<b>外部</b>", first["HtmlMenuItemPart"]!["Html"]!.ToString());
        Assert.Null(first["LinkMenuItemPart"]);
    }

    private static ContentItem Menu() => ContentJson.ReadItem("""
        {
          "ContentItemId": "m", "ContentType": "Menu",
          "MenuItemsListPart": { "MenuItems": [
            { "ContentItemId": "a", "ContentType": "LinkMenuItem", "LinkMenuItemPart": { "Name": "首页", "Url": "~/" }, "MenuItemsListPart": { "MenuItems": [
              { "ContentItemId": "b", "ContentType": "LinkMenuItem", "LinkMenuItemPart": { "Name": "动态", "Url": "~/zwdt" } } ] } },
            { "ContentItemId": "c", "ContentType": "HtmlMenuItem", "DisplayText": "外部", "HtmlMenuItemPart": { "Html": "<b>外部</b>" } } ] }
        }
        """);
}
