using System.Data.Common;
using System.Net;
using System.Text.Json.Nodes;
using EGovCms.Data.Stores;
using EGovCms.Recipes;
using EGovCms.Recipes.Exporting;
using EGovCms.Testing.Site;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Web.Tests.Imports;

[Collection(SqliteImportCollection.Name)]
public sealed class QueriesOnSqliteTests(SqliteImports site) : QueryTests(site);

[Collection(PostgresImportCollection.Name)]
public sealed class QueriesOnPostgresTests(PostgresImports site) : QueryTests(site);

/// <summary>Queries of Orchard Core's recipes run in templates and on their page, over public content.</summary>
public abstract class QueryTests(ImportSite site)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Template_shows_what_queries_find()
    {
        Assert.Empty((await site.ImportAsync("queries")).Skipped);
        using var browser = site.CreateBrowser();

        var page = await browser.OpenAsync("/queries/yuelan", Token);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(["盘州图"], page.Document.QuerySelectorAll("#books li").Select(item => item.TextContent));
        Assert.Equal(["水城志 320"], page.Document.QuerySelectorAll("#rows li").Select(item => item.TextContent));
    }

    [Theory]
    [InlineData("SELECT ContentItemId FROM ContentItemIndex WHERE ContentType = 'Book' ORDER BY ContentItemId", "b1 b2")]
    [InlineData("SELECT ContentItemId FROM ContentItemIndex WHERE Latest = 1 AND NOT ContentType <> 'Book' AND PublishedUtc > '2026-01-31' ORDER BY 1", "b2")]
    [InlineData("SELECT ContentItemId FROM ContentItemIndex WHERE ContentType = 'Book' AND Published ORDER BY PublishedUtc DESC", "b2 b1")]
    [InlineData("SELECT ContentItemId FROM ContainedPartIndex WHERE ListContentItemId = 'shelf' ORDER BY [Order]", "b2 b1")]
    [InlineData("SELECT ContentItemId FROM AutoroutePartIndex WHERE Path = 'shu/panzhoutu'", "b2")]
    [InlineData("SELECT ContentItemId FROM AliasPartIndex WHERE Alias LIKE 'FIR%'", "b1")]
    [InlineData("SELECT ContentItemId FROM TaxonomyIndex WHERE TermContentItemId = 'place' AND ContentField = 'Kind' AND TaxonomyContentItemId = 'kinds' ORDER BY ContentItemId", "b1 b2")]
    [InlineData("SELECT ContentItemId FROM TextFieldIndex WHERE Text IN ('李子', @writer) ORDER BY ContentItemId", "b1 b2")]
    [InlineData("SELECT ContentItemId FROM NumericFieldIndex WHERE Numeric BETWEEN 100 AND 1000", "b1")]
    [InlineData("SELECT ContentType, COUNT(*) AS many FROM ContentItemIndex GROUP BY ContentType HAVING COUNT(*) > 1", "Book")]
    [InlineData("SELECT DISTINCT ContentType FROM ContentItemIndex WHERE year(PublishedUtc) = 2026 AND ContentType LIKE '%ook' ORDER BY ContentType", "Book")]
    [InlineData("SELECT ContentItemId FROM AliasPartIndex UNION SELECT ContentItemId FROM ContentItemIndex WHERE ContentType = 'Shelf' ORDER BY ContentItemId", "b1 shelf")]
    [InlineData("WITH books AS (SELECT ContentItemId AS id FROM ContentItemIndex WHERE ContentType = 'Book') SELECT id FROM books WHERE id NOT IN (SELECT ContentItemId FROM AliasPartIndex)", "b2")]
    [InlineData("SELECT i.ContentItemId FROM ContentItemIndex i LEFT JOIN AliasPartIndex a ON a.ContentItemId = i.ContentItemId WHERE a.Alias IS NULL AND i.ContentType = 'Book'", "b2")]
    public async Task Query_page_tries_a_query(string query, string expected)
    {
        await site.ImportAsync("queries");
        var page = await TryAsync(query);

        var rows = page.Rows().Select(row => row.Values.First());
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(expected, string.Join(' ', rows));
    }

    [Theory]
    [InlineData("SELECT * FROM ContentItems", "ContentItems")]
    [InlineData("DELETE FROM ContentItemIndex", "DELETE")]
    [InlineData("SELECT a.ContentItemId FROM TextFieldIndex a JOIN TextFieldIndex b ON 1 = 1 WHERE a.ContentItemId = 5 AND substr('x', 'y') = 1", "")]
    public async Task Query_page_says_what_is_wrong(string query, string named)
    {
        await site.ImportAsync("queries");
        var page = await TryAsync(query);

        Assert.True(page.Status == HttpStatusCode.UnprocessableEntity || page.Rows().Count == 0);
        Assert.Contains(named, page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DELETE FROM ContentItemIndex")]
    [InlineData("UPDATE ContentItemIndex SET DisplayText = 'x'")]
    [InlineData("INSERT INTO ContentItemIndex (ContentItemId) VALUES ('x')")]
    [InlineData("DROP TABLE ContentItems")]
    [InlineData("SELECT ContentItemId FROM ContentItemIndex; DELETE FROM ContentItemIndex")]
    [InlineData("WITH x AS (DELETE FROM ContentItemIndex RETURNING ContentItemId) SELECT ContentItemId FROM x")]
    [InlineData("SELECT ContentItemId INTO Copy FROM ContentItemIndex")]
    [InlineData("SELECT ContentItemId FROM ContentItemIndex FOR UPDATE")]
    [InlineData("SELECT set_config('transaction_read_only', 'off', false) FROM ContentItemIndex")]
    [InlineData("SET TRANSACTION READ WRITE")]
    [InlineData("PRAGMA query_only = 0")]
    [InlineData("ATTACH DATABASE '/tmp/x.db' AS x")]
    [InlineData("{% if true %}DELETE FROM{% endif %} ContentItemIndex")]
    public async Task Statement_that_would_write_is_refused_and_writes_nothing(string statement)
    {
        await site.ImportAsync("queries");

        var page = await TryAsync(statement);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotEmpty(page.Document.QuerySelector(".error-summary, [role=alert]")!.TextContent.Trim());
        Assert.Equal("2", (await TryAsync("SELECT COUNT(*) AS n FROM ContentItemIndex WHERE ContentType = 'Book'")).Rows()[0]["n"]);
    }

    [Theory]
    [InlineData("delete from \"ContentItems\"")]
    [InlineData("update \"ContentItems\" set \"DisplayText\" = 'x'")]
    [InlineData("create table \"Copies\" (\"Id\" integer)")]
    public async Task Connection_of_queries_cannot_write_even_what_the_grammar_would_let_pass(string statement)
    {
        await site.ImportAsync("queries");
        await using var scope = await site.Shells.CreateScopeAsync("queries", Token);
        var store = scope.Services.GetRequiredService<DataStore>();

        // The read-only connections go back to a pool: one after another, each refuses.
        for (var turn = 0; turn < 2; turn++)
            await Assert.ThrowsAnyAsync<DbException>(() => store.ReadAsync((connection, token) => RunAsync(connection, statement, token), TimeSpan.FromSeconds(30), Token));

        // And what the tenant's other work gets from it writes on.
        await using var own = await store.OpenAsync(Token);
        await RunAsync(own, "create table \"Probe\" (\"Id\" integer)", Token);
        await RunAsync(own, "drop table \"Probe\"", Token);
    }

    [Fact]
    public async Task Slow_query_is_ended_at_the_limit_and_says_so()
    {
        await site.ImportAsync("queries");
        const string Slow = "SELECT COUNT(*) AS n FROM ContentItemIndex a JOIN ContentItemIndex b ON 1 = 1 JOIN ContentItemIndex c ON 1 = 1 JOIN ContentItemIndex d ON 1 = 1 JOIN ContentItemIndex e ON 1 = 1"
            + " JOIN ContentItemIndex f ON 1 = 1 JOIN ContentItemIndex g ON 1 = 1 JOIN ContentItemIndex h ON 1 = 1 JOIN ContentItemIndex i ON 1 = 1 JOIN ContentItemIndex j ON 1 = 1"
            + " JOIN ContentItemIndex k ON 1 = 1 JOIN ContentItemIndex l ON 1 = 1 JOIN ContentItemIndex m ON 1 = 1 JOIN ContentItemIndex n ON 1 = 1 JOIN ContentItemIndex o ON 1 = 1";

        var page = await TryAsync(Slow);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("超过 1 秒", page.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        // The connection is as good as before.
        Assert.Equal(HttpStatusCode.OK, (await TryAsync("SELECT ContentItemId FROM ContentItemIndex")).Status);
    }

    [Fact]
    public async Task Queries_are_exported_as_they_came()
    {
        await site.ImportAsync("queries");

        var export = await site.Services.GetRequiredService<IRecipeExporter>().ExportAsync("queries", Token);

        var step = export.Json["steps"]!.AsArray().Single(each => each!["name"]!.ToString() == "Queries")!["Queries"]!.AsArray();
        var query = step.Single(each => each!["Name"]!.ToString() == "NewBooks")!;
        Assert.Equal(("Sql", true, "{}"), (query["Source"]!.ToString(), query["ReturnDocuments"]!.GetValue<bool>(), query["Schema"]!.ToString()));
        Assert.DoesNotContain("NamedQuerySettings", export.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Query_of_an_unknown_source_or_index_is_refused_or_left_out()
    {
        await site.ImportAsync("queries");
        var recipe = new Recipe
        {
            Name = "more",
            Steps = [(JsonObject)JsonNode.Parse("""
                { "name": "Queries", "Queries": [ { "Name": "A", "Source": "Elasticsearch", "Template": "{}" }, { "Name": "B", "Source": "Sql", "Template": "drop table x" } ] }
                """)!],
        };

        await Assert.ThrowsAsync<RecipeException>(() => site.RunAsync("queries", recipe));
        var outcome = await site.RunAsync("queries", recipe, skipUnknown: true);

        Assert.Equal(2, outcome.Skipped.Count);
        Assert.Contains("Elasticsearch", outcome.Skipped[0], StringComparison.Ordinal);
        Assert.Contains("drop table", outcome.Skipped[1], StringComparison.Ordinal);
    }

    private static async Task<int> RunAsync(DbConnection connection, string statement, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The test's own.
        command.CommandText = statement;
#pragma warning restore CA2100
        return await command.ExecuteNonQueryAsync(cancellation);
    }

    private Task<SitePage> TryAsync(string query) => site.TryAsync("queries", ("Template", query), ("Parameters", """{"writer": "王七"}"""));
}
