using System.Net;
using EGovCms.Testing.Site;

namespace EGovCms.Web.Tests.Imports;

[Collection(SqliteImportCollection.Name)]
public sealed class QueryIsolationOnSqliteTests(SqliteImports site) : QueryIsolationTests(site);

[Collection(PostgresImportCollection.Name)]
public sealed class QueryIsolationOnPostgresTests(PostgresImports site) : QueryIsolationTests(site);

/// <summary>Two tenants of one blueprint have queries and search indexes under the same names, and each sees its own.</summary>
public abstract class QueryIsolationTests(ImportSite site)
{
    private const string One = "bridge";
    private const string Other = "forest";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(One, "大桥", "森林")]
    [InlineData(Other, "森林", "大桥")]
    public async Task Pages_and_templates_show_rows_of_their_own_tenant_alone(string tenant, string own, string foreign)
    {
        await BringAsync();
        using var admin = await site.SignedInAsync(tenant);
        using var visitor = site.CreateBrowser();

        var list = await admin.OpenAsync($"/{tenant}/Admin/NamedQueries", Token);
        var sql = await site.TryAsync(tenant, ("Template", "SELECT DisplayText FROM ContentItemIndex ORDER BY DisplayText"));
        var lucene = await site.TryAsync(tenant, ("Source", "Lucene"), ("Index", "Word"), ("Template", """{ "query": { "match_all": {} } }"""));
        var page = await visitor.OpenAsync($"/{tenant}/leaf", Token);

        foreach (var seen in new[] { list.Document.QuerySelector("main")!.TextContent, string.Join('\n', sql.Rows().SelectMany(row => row.Values)), string.Join('\n', lucene.Rows().SelectMany(row => row.Values)), page.Document.QuerySelector("#found")!.TextContent })
        {
            Assert.Contains(own, seen, StringComparison.Ordinal);
            Assert.DoesNotContain(foreign, seen, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Query_and_index_of_another_tenant_are_not_there()
    {
        await BringAsync();
        using var admin = await site.SignedInAsync(One);

        Assert.Equal(HttpStatusCode.OK, (await admin.OpenAsync($"/{One}/Admin/NamedQueries/Edit?name=大桥", Token)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.OpenAsync($"/{One}/Admin/NamedQueries/Edit?name=森林", Token)).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await site.TryAsync(One, ("Source", "Lucene"), ("Index", "森林"), ("Template", """{ "query": { "match_all": {} } }"""))).Status);
        foreach (var schema in new[] { $"{Other}.ContentItemIndex", $"\"{Other}\".\"ContentItems\"", "public.ContentItemIndex", "sqlite_master", "pg_tables" })
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await site.TryAsync(One, ("Template", "SELECT * FROM " + schema))).Status);
    }

    [Fact]
    public async Task Queries_are_closed_to_other_tenants_administrators_and_to_those_without_the_permission()
    {
        await BringAsync();
        var neighbour = await site.AddAdministratorAsync(Other, "neighbour-" + Guid.NewGuid().ToString("N")[..8]);
        using var visitor = site.CreateBrowser();
        using var clerk = await site.SignedInAsync(One, "Clerk");
        using var stranger = site.CreateBrowser();
        await stranger.SignInAsync(neighbour.UserName, neighbour.Password!, "/" + Other);
        Assert.Equal(HttpStatusCode.OK, (await stranger.OpenAsync($"/{Other}/Admin/NamedQueries", Token)).Status);

        Assert.EndsWith("/SignIn", (await visitor.OpenAsync($"/{One}/Admin/NamedQueries", Token)).Address.AbsolutePath, StringComparison.Ordinal);
        foreach (var refused in new[] { clerk, stranger })
        {
            var token = (await refused.OpenAsync($"/{One}/SignIn", Token)).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
            foreach (var path in new[] { "", "/Edit", "/Edit?name=大桥" })
                Assert.Equal(HttpStatusCode.Forbidden, (await refused.OpenAsync($"/{One}/Admin/NamedQueries{path}", Token)).Status);
            foreach (var act in new[] { "Edit", "Try", "Delete" })
            {
                var fields = new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["Name"] = "大桥", ["FormerName"] = "大桥", ["Source"] = "Sql", ["Template"] = "SELECT DisplayText FROM ContentItemIndex", ["confirmed"] = "true" };
                using var answer = await refused.Client.PostAsync(new Uri($"/{One}/Admin/NamedQueries/{act}", UriKind.Relative), new FormUrlEncodedContent(fields), Token);
                Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
                Assert.DoesNotContain("大桥通车", await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
            }
        }
    }

    private async Task BringAsync()
    {
        await site.BringAsync(One, Steps.Replace("NAME", "大桥", StringComparison.Ordinal));
        await site.BringAsync(Other, Steps.Replace("NAME", "森林", StringComparison.Ordinal));
    }

    private const string Steps = """
        [ { "name": "feature", "enable": [ "OrchardCore.Contents", "OrchardCore.Title", "OrchardCore.Autoroute", "OrchardCore.Queries.Sql", "OrchardCore.Search.Lucene", "OrchardCore.Users", "OrchardCore.Templates", "EGovCms.Theme.Portal", "EGovCms.Theme.Admin" ] },
          { "name": "themes", "site": "EGovCms.Theme.Portal", "admin": "EGovCms.Theme.Admin" },
          { "name": "Roles", "Roles": [ { "Name": "Clerk", "Description": "", "Permissions": [ "AccessAdminPanel", "ListContent" ] } ] },
          { "name": "ContentDefinition", "ContentTypes": [ { "Name": "Leaf", "DisplayName": "页", "Settings": { "ContentTypeSettings": { "Listable": true } }, "ContentTypePartDefinitionRecords": [ { "PartName": "TitlePart", "Name": "TitlePart" }, { "PartName": "AutoroutePart", "Name": "AutoroutePart" } ] } ] },
          { "name": "content", "data": [
            { "ContentItemId": "leaf", "ContentType": "Leaf", "DisplayText": "NAME通车", "Latest": true, "Published": true, "TitlePart": { "Title": "NAME通车" }, "AutoroutePart": { "Path": "leaf" } },
            { "ContentItemId": "draft", "ContentType": "Leaf", "DisplayText": "NAME草稿", "Latest": true, "Published": false, "TitlePart": { "Title": "NAME草稿" } } ] },
          { "name": "lucene-index", "Indices": [ { "Word": { "AnalyzerName": "standardanalyzer", "IndexLatest": false, "IndexedContentTypes": [ "Leaf" ], "Culture": "any" } } ] },
          { "name": "Queries", "Queries": [
            { "Source": "Sql", "Name": "NAME", "Template": "SELECT DisplayText FROM ContentItemIndex", "ReturnDocuments": false },
            { "Source": "Sql", "Name": "All", "Template": "SELECT DisplayText FROM ContentItemIndex", "ReturnDocuments": false },
            { "Source": "Lucene", "Name": "Found", "Index": "Word", "Template": "{ \"query\": { \"match_all\": {} } }", "ReturnContentItems": true } ] },
          { "name": "Templates", "Templates": { "Content__Leaf": { "Content": "<main><h1>页</h1><div id=\"found\">{% assign rows = Queries.All | query %}{% for row in rows %}{{ row.DisplayText }} {% endfor %}{% assign items = Queries.Found | query %}{% for item in items %}{{ item | display_text }} {% endfor %}</div></main>" } } } ]
        """;
}
