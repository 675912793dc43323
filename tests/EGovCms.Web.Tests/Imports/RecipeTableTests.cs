using System.Net;
using EGovCms.Recipes;

namespace EGovCms.Web.Tests.Imports;

[Collection(SqliteImportCollection.Name)]
public sealed class RecipeTableOnSqliteTests(SqliteImports site) : RecipeTableTests(site);

[Collection(PostgresImportCollection.Name)]
public sealed class RecipeTableOnPostgresTests(PostgresImports site) : RecipeTableTests(site);

/// <summary>Recipes that do one thing in all the ways in which Orchard Core's recipes may do it: nothing of them is left out, and their pages show it.</summary>
public abstract class RecipeTableTests(ImportSite site)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    // Every kind of condition and operator, groups inside groups, an old rule, a script that returns.
    [InlineData("layered", "", "layer-HomepageCondition layer-BooleanCondition layer-IsAnonymousCondition layer-CultureCondition layer-ContentTypeCondition layer-JavascriptCondition op-StringEqualsOperator op-StringStartsWithOperator op-StringEndsWithOperator op-StringContainsOperator group old", "layer-IsAuthenticatedCondition layer-RoleCondition op-StringNot")]
    [InlineData("layered", "ling", "layer-BooleanCondition op-StringNotEqualsOperator op-StringStartsWithOperator op-StringNotEndsWithOperator op-StringContainsOperator", "layer-HomepageCondition op-StringEqualsOperator group old")]
    // Bags by name in bags, a flow in a flow, sizes as texts, alignments by name.
    [InlineData("nested", "", "甲片 slide-words leaf-words team-words inner-flow liq-Dyn", "")]
    // Settings loose and as texts, numbers and truths as texts, null where there is nothing.
    [InlineData("ancient", "", "日 数 5 https://example.org 2026-01-02", "")]
    // Names in any case, comments, trailing commas, members that are null or unknown.
    [InlineData("odd-cases", "", "奇 odd", "")]
    // Statements, variables of variables, functions, files.
    [InlineData("scripted", "", "a=42 二|文件里的话|scripted|好| \\\"n\\\":42 |/scripted|", "[js:")]
    // All fields, a generated title, a profile of media, custom settings, settings that mean nothing here.
    [InlineData("shop-window", "", "seven号 价目 42.5 长 2026-02-03 12:05 09:30 更多 eight号 上架 r、g admin 26.59 在视频网站观看", "")]
    [InlineData("shop-window", "wares/eight", "eight号", "")]
    [InlineData("ask-us", "", "邮箱 甲 乙 送 form", "")]
    public async Task Recipe_comes_in_whole_and_its_page_shows_it(string recipe, string path, string shown, string hidden)
    {
        Assert.Empty((await site.ImportAsync(recipe)).Skipped);
        using var browser = site.CreateBrowser();

        var page = await browser.OpenAsync($"/{recipe}/{path}", Token);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        var text = page.Document.DocumentElement.TextContent;
        foreach (var words in shown.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            Assert.Contains(words, text, StringComparison.Ordinal);
        foreach (var words in hidden.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            Assert.DoesNotContain(words, text, StringComparison.Ordinal);
        Assert.Single(page.Document.QuerySelectorAll("h1"));
        Assert.DoesNotContain(page.Document.QuerySelectorAll("h1, h2, h3"), heading => string.IsNullOrWhiteSpace(heading.TextContent));
    }

    [Fact]
    public async Task Steps_that_are_unknown_are_left_out_by_name_and_the_others_done()
    {
        var outcome = await site.ImportAsync("operations");

        foreach (var step in (string[])["command", "workflow-type", "remote-clients", "custom-user-settings", "Sitemaps", "Users", "OpenIdServer", "UrlRewriting", "Translations", "AdminTemplates"])
            Assert.Contains(outcome.Skipped, line => line.Contains($"the step '{step}' is unknown", StringComparison.Ordinal));
        foreach (var step in (string[])["lucene-index", "lucene-index-rebuild", "lucene-index-reset", "Queries", "deployment", "ContentDefinition", "settings"])
            Assert.DoesNotContain(outcome.Skipped, line => line.Contains($"({step})", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_cannot_be_read_is_left_out_alone_when_unknown_things_are()
    {
        await site.ImportAsync("ask-us");
        var recipe = new Recipe
        {
            Name = "slips",
            Steps =
            [
                Step("""{ "name": "media", "Files": "none" }"""),
                Step("""{ "name": "content", "data": [ { "DisplayText": "无类" }, { "ContentType": "Page", "CreatedUtc": "yesterday" }, { "ContentType": "Page", "DisplayText": "无号", "Published": true, "Latest": true, "AutoroutePart": { "Path": "wuhao" } } ] }"""),
                Step("""{ "name": "settings", "Organizer": "[js: null.length]" }"""),
                Step("""{ "name": "settings", "Organizer": "秘书处" }"""),
            ],
        };

        await Assert.ThrowsAsync<RecipeException>(() => site.RunAsync("ask-us", recipe));
        var first = await site.RunAsync("ask-us", recipe, skipUnknown: true);
        var second = await site.RunAsync("ask-us", recipe, skipUnknown: true);

        Assert.Equal((2, 0), (first.Changed, second.Changed));
        foreach (var place in (string[])["steps[0]", "data[0]", "data[1]", "steps[2]"])
            Assert.Contains(first.Skipped, line => line.Contains(place, StringComparison.Ordinal));
        using var browser = site.CreateBrowser();
        Assert.Equal("无号", (await browser.OpenAsync("/ask-us/wuhao", Token)).Heading);

        static System.Text.Json.Nodes.JsonObject Step(string json) =>
            System.Text.Json.Nodes.JsonNode.Parse(json, new System.Text.Json.Nodes.JsonNodeOptions { PropertyNameCaseInsensitive = true })!.AsObject();
    }

    [Fact]
    public async Task Time_zone_that_is_none_is_left_out_or_refuses_the_recipe()
    {
        var recipe = new Recipe { Name = "zone", Steps = [new() { ["name"] = "settings", ["TimeZoneId"] = "Nowhere/Else", ["SiteName"] = "时区" }] };
        await site.ImportAsync("scripted");

        var refused = await Assert.ThrowsAsync<RecipeException>(() => site.RunAsync("scripted", recipe));
        var left = await site.RunAsync("scripted", recipe, skipUnknown: true);

        Assert.Contains("TimeZone", refused.Place, StringComparison.Ordinal);
        Assert.Contains("TimeZone", Assert.Single(left.Skipped), StringComparison.Ordinal);
        Assert.Equal(1, left.Changed);
    }
}
