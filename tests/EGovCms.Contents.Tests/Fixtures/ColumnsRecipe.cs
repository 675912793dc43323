namespace EGovCms.Contents.Tests.Fixtures;

/// <summary>A small tree of columns.</summary>
internal static class ColumnsRecipe
{
    public const string RootId = "4rootabcdefghijklmnopqrst1";

    public const string ChildId = "4childbcdefghijklmnopqrst1";

    public static string Step(string rootPath) =>
        $$"""
        { "name": "content", "data": [ {
          "ContentItemId": "4taxonomydefghijklmnopqrs1", "ContentType": "Taxonomy", "Published": true, "Latest": true,
          "TitlePart": { "Title": "栏目" }, "AliasPart": { "Alias": "columns" }, "AutoroutePart": { "Path": "lanmu" },
          "TaxonomyPart": { "TermContentType": "Column", "Terms": [ {
            "ContentItemId": "{{RootId}}", "ContentType": "Column", "DisplayText": "新闻中心", "AutoroutePart": { "Path": "{{rootPath}}" },
            "Terms": [ { "ContentItemId": "{{ChildId}}", "ContentType": "Column", "DisplayText": "六盘水要闻", "AutoroutePart": { "Path": "{{rootPath}}/lpsyw" } } ] } ] } } ] }
        """;
}
