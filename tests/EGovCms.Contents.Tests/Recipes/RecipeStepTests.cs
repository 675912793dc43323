using System.Text.Json.Nodes;
using EGovCms.Content.Definitions;
using EGovCms.Content.Items;
using EGovCms.Contents.Abstractions;
using EGovCms.Contents.Tests.Fixtures;
using EGovCms.Data;
using EGovCms.Menus.Abstractions;
using EGovCms.Recipes;
using EGovCms.Taxonomies.Abstractions;
using EGovCms.Testing;

namespace EGovCms.Contents.Tests.Recipes;

public sealed class RecipeStepTests
{
    [Theory]
    [InlineData("""{ "name": "content", "data": 3 }""", ".data")]
    [InlineData("""{ "name": "content", "data": [ { "ContentType": "Article", "ContentItemId": "a", "Published": "perhaps" } ] }""", ".data[0]")]
    [InlineData("""{ "name": "content", "data": [ { "ContentItemId": "a" } ] }""", ".data[0]")]
    [InlineData("""{ "name": "content", "data": [ { "ContentType": "Article" } ] }""", ".data[0]")]
    [InlineData("""{ "name": "content", "data": [ { "ContentType": "Ghost", "ContentItemId": "a" } ] }""", ".data[0].ContentType")]
    [InlineData("""{ "name": "content", "data": [ { "ContentType": "Article", "ContentItemId": "a", "GhostPart": {} } ] }""", ".data[0].GhostPart")]
    [InlineData("""{ "name": "content", "data": [ { "ContentType": "Article", "ContentItemId": "a", "TitlePart": { "Title": "" } } ] }""", ".data[0]")]
    [InlineData("""{ "name": "ContentDefinition", "ContentTypes": [ { "Name": "X", "ContentTypePartDefinitionRecords": [ { "PartName": "GhostPart" } ] } ] }""", ".ContentTypes[0].ContentTypePartDefinitionRecords[0].PartName")]
    [InlineData("""{ "name": "ContentDefinition", "ContentParts": [ { "Name": "X", "ContentPartFieldDefinitionRecords": [ { "FieldName": "GhostField", "Name": "F" } ] } ] }""", ".ContentParts[0].ContentPartFieldDefinitionRecords[0].FieldName")]
    [InlineData("""{ "name": "ContentDefinition", "ContentTypes": [ { "Name": "X", "Settings": [] } ] }""", ".ContentTypes[0].Settings")]
    [InlineData("""{ "name": "ContentDefinition", "ContentTypes": [ { } ] }""", ".ContentTypes[0]")]
    public async Task A_malformed_step_is_refused_with_its_place(string step, string place)
    {
        await using var site = await Site.CreateAsync(DatabaseProvider.Sqlite);
        var error = await Assert.ThrowsAsync<RecipeException>(() => site.RunAsync(step));
        Assert.EndsWith(place, error.Place, StringComparison.Ordinal);
        Assert.Null(await site.Items.GetAsync("a", VersionOption.Latest));
    }

    [Fact]
    public async Task What_is_unknown_is_skipped_and_listed_when_asked()
    {
        await using var site = await Site.CreateAsync(DatabaseProvider.Sqlite);
        var context = await site.RunAsync(
            """{ "name": "content", "data": [ { "ContentType": "Ghost", "ContentItemId": "a" }, { "ContentType": "Article", "ContentItemId": "b", "Published": true, "TitlePart": { "Title": "一" }, "GhostPart": {} } ] }""",
            skipUnknown: true);
        Assert.Equal(2, context.Skipped.Count);
        Assert.NotNull(await site.Items.GetAsync("b"));
    }

    [Fact]
    public async Task Content_before_its_definitions_takes_them_from_the_recipes_later_step()
    {
        await using var site = await Site.CreateAsync(DatabaseProvider.Sqlite);
        var later = (JsonObject)JsonNode.Parse("""{ "name": "ContentDefinition", "ContentTypes": [ { "Name": "Late", "ContentTypePartDefinitionRecords": [ { "PartName": "TitlePart" } ] } ] }""")!;
        await site.RunAsync("""{ "name": "content", "data": [ { "ContentType": "Late", "ContentItemId": "a", "Published": true, "TitlePart": { "Title": "一" } } ] }""", false, later);
        Assert.Equal("一", (await site.Items.GetAsync("a"))!.DisplayText);
        Assert.NotNull(await site.Get<IContentDefinitions>().GetTypeAsync("Late"));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Columns_and_menus_are_found_by_alias_and_read_anew_after_a_change(string provider)
    {
        await using var site = await Site.CreateAsync(provider);
        await site.RunAsync(ColumnsRecipe.Step("xwzx"));
        var tree = await site.Get<IColumns>().GetAsync();
        Assert.Equal("新闻中心", Assert.Single(tree.Roots).Title);
        Assert.Equal(["新闻中心", "六盘水要闻"], tree.FindByPath("XWZX/lpsyw")!.Way.Select(column => column.Title));

        await site.RunAsync(ColumnsRecipe.Step("news"));
        Assert.NotNull((await site.Get<IColumns>().GetAsync()).FindByPath("news/lpsyw"));

        await site.RunAsync(MenuStep("首页"));
        Assert.Equal("首页", Assert.Single((await site.Get<IMenus>().FindAsync("MAIN-menu"))!.Links).Text);
        await site.RunAsync(MenuStep("网站首页"));
        Assert.Equal("网站首页", Assert.Single((await site.Get<IMenus>().FindAsync("main-menu"))!.Links).Text);
        Assert.NotNull(await site.Get<IContentAliases>().FindAsync("main-menu"));
    }

    [Fact]
    public async Task A_menu_with_a_script_as_link_is_refused()
    {
        await using var site = await Site.CreateAsync(DatabaseProvider.Sqlite);
        await Assert.ThrowsAsync<RecipeException>(() => site.RunAsync(MenuStep("首页").Replace("~/", "javascript:x()", StringComparison.Ordinal)));
    }

    private static string MenuStep(string name) =>
        $$"""
        { "name": "content", "data": [ { "ContentItemId": "4menuabcdefghijklmnopqrst1", "ContentType": "Menu", "Published": true, "Latest": true,
          "TitlePart": { "Title": "主菜单" }, "AliasPart": { "Alias": "main-menu" }, "MenuPart": {},
          "MenuItemsListPart": { "MenuItems": [ { "ContentItemId": "4linkabcdefghijklmnopqrst1", "ContentType": "LinkMenuItem", "DisplayText": "{{name}}",
            "LinkMenuItemPart": { "Name": "{{name}}", "Url": "~/" } } ] } } ] }
        """;
}
