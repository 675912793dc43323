namespace EGovCms.Web.Tests.Imports;

[Collection(SqliteImportCollection.Name)]
public sealed class TermFiltersOnSqliteTests(SqliteImports site) : TermFilterTests(site);

[Collection(PostgresImportCollection.Name)]
public sealed class TermFiltersOnPostgresTests(PostgresImports site) : TermFilterTests(site);

/// <summary>Orchard Core's filters for terms and lists, in an imported template.</summary>
public abstract class TermFilterTests(ImportSite site)
{
    [Fact]
    public async Task Template_shows_terms_those_above_them_and_the_list_an_item_stands_in()
    {
        await site.BringAsync("terms", Steps);
        using var browser = site.CreateBrowser();

        var page = await browser.OpenAsync("/terms/yi", TestContext.Current.CancellationToken);

        Assert.Equal("彝绣 苗绣", Text("#terms"));
        Assert.Equal("苗绣", Text("#named"));
        Assert.Equal("彝绣 手艺", Text("#way"));
        Assert.Equal("", Text("#other"));
        Assert.Equal("陈列架", Text("#container"));

        string Text(string selector) => page.Document.QuerySelector(selector)!.TextContent.Trim();
    }

    private const string Steps = """
        [ { "name": "feature", "enable": [ "OrchardCore.Title", "OrchardCore.Autoroute", "OrchardCore.Lists", "OrchardCore.Taxonomies", "OrchardCore.ContentFields", "OrchardCore.Templates", "EGovCms.Theme.Portal", "EGovCms.Theme.Admin" ] },
          { "name": "themes", "site": "EGovCms.Theme.Portal", "admin": "EGovCms.Theme.Admin" },
          { "name": "ContentDefinition",
            "ContentTypes": [
              { "Name": "Taxonomy", "DisplayName": "分类", "Settings": {}, "ContentTypePartDefinitionRecords": [ { "PartName": "TitlePart", "Name": "TitlePart" }, { "PartName": "TaxonomyPart", "Name": "TaxonomyPart" } ] },
              { "Name": "Craft", "DisplayName": "手艺", "Settings": {}, "ContentTypePartDefinitionRecords": [ { "PartName": "TitlePart", "Name": "TitlePart" } ] },
              { "Name": "Rack", "DisplayName": "架", "Settings": {}, "ContentTypePartDefinitionRecords": [ { "PartName": "TitlePart", "Name": "TitlePart" }, { "PartName": "ListPart", "Name": "ListPart", "Settings": { "ListPartSettings": { "ContainedContentTypes": [ "Piece" ] } } } ] },
              { "Name": "Piece", "DisplayName": "物件", "Settings": {}, "ContentTypePartDefinitionRecords": [ { "PartName": "Piece", "Name": "Piece" }, { "PartName": "TitlePart", "Name": "TitlePart" }, { "PartName": "AutoroutePart", "Name": "AutoroutePart" } ] } ],
            "ContentParts": [ { "Name": "Piece", "Settings": {}, "ContentPartFieldDefinitionRecords": [ { "FieldName": "TaxonomyField", "Name": "Craft", "Settings": { "TaxonomyFieldSettings": { "TaxonomyContentItemId": "crafts" } } } ] } ] },
          { "name": "content", "data": [
            { "ContentItemId": "crafts", "ContentType": "Taxonomy", "DisplayText": "手艺分类", "Latest": true, "Published": true, "TitlePart": { "Title": "手艺分类" }, "TaxonomyPart": { "TermContentType": "Craft", "Terms": [
              { "ContentItemId": "craft", "ContentType": "Craft", "DisplayText": "手艺", "TitlePart": { "Title": "手艺" }, "TermPart": { "TaxonomyContentItemId": "crafts" }, "Terms": [
                { "ContentItemId": "yi", "ContentType": "Craft", "DisplayText": "彝绣", "TitlePart": { "Title": "彝绣" }, "TermPart": { "TaxonomyContentItemId": "crafts" } },
                { "ContentItemId": "miao", "ContentType": "Craft", "DisplayText": "苗绣", "TitlePart": { "Title": "苗绣" }, "TermPart": { "TaxonomyContentItemId": "crafts" } } ] } ] } },
            { "ContentItemId": "rack", "ContentType": "Rack", "DisplayText": "陈列架", "Latest": true, "Published": true, "TitlePart": { "Title": "陈列架" }, "ListPart": {} },
            { "ContentItemId": "piece", "ContentType": "Piece", "DisplayText": "绣片", "Latest": true, "Published": true, "TitlePart": { "Title": "绣片" }, "AutoroutePart": { "Path": "yi" },
              "Piece": { "Craft": { "TaxonomyContentItemId": "crafts", "TermContentItemIds": [ "yi", "miao" ] } }, "ContainedPart": { "ListContentItemId": "rack", "Order": 0 } } ] },
          { "name": "Templates", "Templates": { "Content__Piece": { "Content": "<div id=\"terms\">{% assign terms = Model.ContentItem.Content.Piece.Craft | taxonomy_terms %}{% for term in terms %}{{ term | display_text }} {% endfor %}</div><div id=\"named\">{% assign one = 'crafts' | taxonomy_terms: 'miao' %}{% for term in one %}{{ term | display_text }}{% endfor %}</div><div id=\"way\">{% assign way = terms[0] | inherited_terms: 'crafts' %}{% for term in way %}{{ term | display_text }} {% endfor %}</div><div id=\"other\">{% assign none = terms[0] | inherited_terms: 'elsewhere' %}{% for term in none %}{{ term | display_text }}{% endfor %}</div><div id=\"container\">{{ Model.ContentItem | container | display_text }}</div>" } } } ]
        """;
}
