using System.Net;
using System.Text.Json.Nodes;
using EGovCms.Content.Items;
using EGovCms.Data.Changes;
using EGovCms.Recipes;
using EGovCms.Recipes.Exporting;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Web.Tests.Imports;

[Collection(SqliteImportCollection.Name)]
public sealed class SearchOnSqliteTests(SqliteImports site) : SearchTests(site);

[Collection(PostgresImportCollection.Name)]
public sealed class SearchOnPostgresTests(PostgresImports site) : SearchTests(site);

/// <summary>Lucene indexes and queries of Orchard Core's recipes work over public content, and follow it.</summary>
public abstract class SearchTests(ImportSite site)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Template_shows_what_a_lucene_query_finds()
    {
        Assert.Empty((await site.ImportAsync("search")).Skipped);
        using var browser = site.CreateBrowser();

        var page = await browser.OpenAsync("/search/jiansuo", Token);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(["住房公积金提取"], page.Document.QuerySelectorAll("#found li").Select(item => item.TextContent));
    }

    [Theory]
    [InlineData("""{ "match_all": {} }""", "t1 t2")]
    [InlineData("""{ "match": { "Content.ContentItem.FullText": "公积金" } }""", "t1")]
    [InlineData("""{ "match": { "Content.ContentItem.FullText": { "query": "SPRING 身份证", "operator": "and" } } }""", "")]
    [InlineData("""{ "match": { "Content.ContentItem.FullText": "SPRING 身份证" } }""", "t1 t2")]
    [InlineData("""{ "match_phrase": { "Content.ContentItem.DisplayText.Analyzed": "spring walk" } }""", "t2")]
    [InlineData("""{ "term": { "Content.ContentItem.ContentType": "Tidings" } }""", "t1 t2")]
    [InlineData("""{ "term": { "Tidings.Place.keyword": { "value": "钟山" } } }""", "t1")]
    [InlineData("""{ "terms": { "ContentItemId": [ "t2", "t3", "s1" ] } }""", "t2")]
    [InlineData("""{ "range": { "Tidings.Height": { "gt": 1800, "lte": 2900 } } }""", "t2")]
    [InlineData("""{ "range": { "Content.ContentItem.PublishedUtc": { "lt": "2026-02-01" } } }""", "t1")]
    [InlineData("""{ "prefix": { "Content.ContentItem.DisplayText.keyword": "乌蒙" } }""", "t2")]
    [InlineData("""{ "wildcard": { "Content.ContentItem.DisplayText.keyword": "*提取" } }""", "t1")]
    [InlineData("""{ "query_string": { "query": "公积金 AND (" } }""", "t1")]
    [InlineData("""{ "bool": { "must": [ { "match_all": {} } ], "must_not": { "term": { "ContentItemId": "t1" } } } }""", "t2")]
    [InlineData("""{ "bool": { "filter": [ { "term": { "Content.ContentItem.ContentType": "Tidings" } } ], "should": [ { "match": { "Content.ContentItem.FullText": "身份证" } } ], "minimum_should_match": 1 } }""", "t1")]
    public async Task Query_page_tries_a_lucene_query(string query, string expected)
    {
        await site.ImportAsync("search");

        Assert.Equal(expected, await TryAsync($$"""{ "query": {{query}}, "sort": { "Content.ContentItem.PublishedUtc": { "order": "asc" } }, "size": 20 }"""));
    }

    [Theory]
    [InlineData(""" "sort": { "Content.ContentItem.PublishedUtc": { "order": "desc" } } """, "t2 t1")]
    [InlineData(""" "sort": [ { "Tidings.Height": { "order": "desc", "type": "Double" } } ], "from": 1, "size": 1 """, "t1")]
    public async Task Sort_from_and_size_count(string rest, string expected)
    {
        await site.ImportAsync("search");

        Assert.Equal(expected, await TryAsync($$"""{ "query": { "match_all": {} }, {{rest}} }"""));
    }

    [Theory]
    [InlineData("""{ "query": { "script": {} } }""")]
    [InlineData("""{ "query": """)]
    [InlineData("""[]""")]
    public async Task What_is_no_query_is_said_to_be_none(string query)
    {
        await site.ImportAsync("search");

        Assert.Null(await TryAsync(query));
    }

    [Fact]
    public async Task Index_follows_what_is_published_and_withdrawn_and_is_built_anew_when_it_is_broken()
    {
        const string query = """{ "query": { "match": { "Content.ContentItem.FullText": "韭菜坪" } } }""";
        await site.ImportAsync("search");
        Assert.Equal("", await TryAsync(query));

        await ChangeAsync(items => items.ImportAsync(new ContentItem
        {
            ContentItemId = "t9",
            ContentType = "Tidings",
            DisplayText = "韭菜坪",
            Latest = true,
            Published = true,
            Content = (JsonObject)JsonNode.Parse("""{ "TitlePart": { "Title": "韭菜坪" } }""")!,
        }, Token));
        Assert.Equal("t9", await TryAsync(query));

        var folder = Path.Combine(site.Folder, "tenants", "search", "search", "word");
        foreach (var file in Directory.EnumerateFiles(folder, "segments*").Concat(Directory.EnumerateFiles(folder, "*.cfs")))
            await File.WriteAllTextAsync(file, "broken", Token);
        Assert.Equal("t9", await TryAsync(query));
        Directory.Delete(folder, recursive: true);
        Assert.Equal("t9", await TryAsync(query));

        await ChangeAsync(items => items.UnpublishAsync("t9", Token));
        Assert.Equal("", await TryAsync(query));
    }

    [Fact]
    public async Task Item_that_an_editor_publishes_is_found_without_anybody_asking_the_index_to_follow()
    {
        const string query = """{ "query": { "match": { "Content.ContentItem.FullText": "野玉海" } } }""";
        await site.ImportAsync("search");
        // The index is there before.
        Assert.Equal("", await TryAsync(query));

        using var editor = await site.SignedInAsync("search");
        var form = (await editor.OpenAsync("/search/Admin/Content/Create/Tidings", Token)).Form("form[data-warn-unsaved]");
        var saved = await editor.SubmitAsync(form, (AngleSharp.Html.Dom.IHtmlElement)form.QuerySelector("button[value=Draft]")!, ("TitlePart.Title", "野玉海"));
        var id = saved.Address.AbsolutePath.Split('/')[^2];
        form = saved.Form("form[data-warn-unsaved]");
        await editor.SubmitAsync(form, (AngleSharp.Html.Dom.IHtmlElement)form.QuerySelector("button[value=Publish]")!);

        await UntilAsync(query, id);
        await ChangeAsync(items => items.UnpublishAsync(id, Token), drain: false);
        await UntilAsync(query, "");
    }

    [Fact]
    public async Task Index_is_exported_and_an_index_profile_of_another_provider_is_left_out()
    {
        await site.ImportAsync("search");
        var recipe = new Recipe
        {
            Name = "profiles",
            Steps =
            [
                (JsonObject)JsonNode.Parse("""
                    { "name": "CreateOrUpdateIndexProfile", "indexes": [
                      { "Name": "Azure", "ProviderName": "AzureAISearch", "Type": "Content" },
                      { "Name": "Second", "IndexName": "Second", "ProviderName": "Lucene", "Type": "Content", "Properties": { "LuceneIndexMetadata": { "AnalyzerName": "keyword" }, "ContentIndexMetadata": { "IndexedContentTypes": [ "Secret" ], "Culture": "any" } } } ] }
                    """)!,
                (JsonObject)JsonNode.Parse("""{ "name": "RebuildIndex", "indexNames": [ "Second", "None" ] }""")!,
            ],
        };

        var outcome = await site.RunAsync("search", recipe, skipUnknown: true);
        var export = (await site.Services.GetRequiredService<IRecipeExporter>().ExportAsync("search", Token)).Json["steps"]!.AsArray().Single(step => step!["name"]!.ToString() == "lucene-index")!;

        Assert.Equal(2, outcome.Skipped.Count);
        Assert.Contains("AzureAISearch", outcome.Skipped[0], StringComparison.Ordinal);
        Assert.Contains("'None'", outcome.Skipped[1], StringComparison.Ordinal);
        Assert.Equal("s1", await TryAsync("""{ "query": { "match_all": {} } }""", "Second"));
        Assert.Equal("keyword", export["Indices"]!.AsArray().Single(index => index!["Second"] is not null)!["Second"]!["AnalyzerName"]!.ToString());
    }

    private async Task UntilAsync(string query, string found)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        while (await TryAsync(query) != found)
            await Task.Delay(20, patience.Token);
    }

    private async Task ChangeAsync(Func<IContentItems, Task<ContentResult>> change, bool drain = true)
    {
        await using var scope = await site.Shells.CreateScopeAsync("search", Token);
        var result = await change(scope.Services.GetRequiredService<IContentItems>());
        Assert.True(result.Succeeded);
        if (drain)
            await scope.Services.GetRequiredService<IChangePump>().DrainAsync(Token);
    }

    /// <summary>Ids that the query finds on its page; null when it is refused.</summary>
    private async Task<string?> TryAsync(string query, string index = "Word")
    {
        var tried = await site.TryAsync("search", ("Source", "Lucene"), ("Index", index), ("Template", query));
        if (tried.Status == HttpStatusCode.UnprocessableEntity)
            return null;
        return string.Join(' ', tried.Rows().Select(row => row["ContentItemId"]));
    }
}
