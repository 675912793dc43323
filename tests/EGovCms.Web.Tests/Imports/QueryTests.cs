using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using EGovCms.Recipes;
using EGovCms.Recipes.Exporting;
using EGovCms.Testing.Site;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Web.Tests.Imports;

public sealed class QueriesOnSqliteTests(SqliteImports site) : QueryTests(site), IClassFixture<SqliteImports>;

public sealed class QueriesOnPostgresTests(PostgresImports site) : QueryTests(site), IClassFixture<PostgresImports>;

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

        var rows = page.Document.QuerySelector("pre")?.TextContent.Split('\n').Select(line => JsonNode.Parse(line)!.AsObject().First().Value!.ToString()) ?? [];
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

        Assert.True(page.Status == HttpStatusCode.UnprocessableEntity || page.Document.QuerySelector("pre") is null);
        Assert.Contains(named, page.Text, StringComparison.Ordinal);
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

    private async Task<SitePage> TryAsync(string query)
    {
        using var browser = site.CreateBrowser();
        await browser.SignInAsync(SiteFixture.AdminUser, site.AdminPassword, "/queries");
        var page = await browser.OpenAsync("/queries/Admin/NamedQueries/Edit", Token);
        var form = page.Form("form[action$='/NamedQueries/Edit']");
        var trying = form.QuerySelector<IHtmlElement>("[formaction$='/NamedQueries/Try']");
        return await browser.SubmitAsync(form, trying, ("Name", "Trial"), ("Template", query), ("Parameters", """{"writer": "王七"}"""));
    }
}
