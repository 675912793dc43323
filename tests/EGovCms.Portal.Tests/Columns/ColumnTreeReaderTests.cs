using EGovCms.Portal.Columns;
using EGovCms.Portal.Tests.Entries;
using Term = EGovCms.Taxonomies.Abstractions.Column;

namespace EGovCms.Portal.Tests.Columns;

public sealed class ColumnTreeReaderTests
{
    private readonly ColumnTree _tree = ColumnTreeReader.Read(
    [
        Made("c1", "新闻中心", "xwzx", """{ "ColumnType": { "Text": "工作动态" } }""", ("c2", "凉都要闻", "xwzx/ldyw", """{ "ListStyle": { "Text": "Pictures" }, "Target": { "Url": "~/zt" } }""")),
        Made("c3", "公开", "gk", """{ "ListStyle": { "Text": "Mosaic" }, "Description": 7 }"""),
    ]);

    [Fact]
    public void Tree_finds_columns_by_path_whatever_the_slashes_and_case()
    {
        Assert.Equal("c2", _tree.FindPath("/XWZX/ldyw/")?.Id);
        Assert.Null(_tree.FindPath("xwzx/none"));
        Assert.Null(_tree.FindPath(null));
    }

    [Fact]
    public void Column_knows_those_below_it_and_the_way_to_it()
    {
        Assert.Equal(["c1", "c2"], _tree.Find("c1")!.Ids);
        Assert.Equal(["新闻中心", "凉都要闻"], _tree.Find("c2")!.Way.Select(step => step.Title));
        Assert.Equal("c1", _tree.Find("c2")!.Root.Id);
    }

    [Fact]
    public void Column_lists_plainly_when_its_style_is_unknown()
    {
        Assert.Equal(ColumnListStyle.Pictures, _tree.Find("c2")!.ListStyle);
        Assert.Equal(ColumnListStyle.List, _tree.Find("c3")!.ListStyle);
    }

    [Fact]
    public void Links_mark_where_the_page_stands_and_follow_targets()
    {
        var links = ColumnLink.From(_tree.Roots, _tree.Find("c2"), 2);

        Assert.Equal([true, false], links.Select(link => link.Current));
        Assert.Equal("~/zt", Assert.Single(links[0].Children).Url);
    }

    private static Term Made(string id, string title, string path, string column, params (string Id, string Title, string Path, string Column)[] below)
    {
        var term = new Term
        {
            Id = id,
            TaxonomyId = "t",
            Title = title,
            Path = path,
            ContentType = "Column",
            Item = Items.Read($$"""{ "ContentItemId": "{{id}}", "ContentType": "Column", "DisplayText": "{{title}}", "Column": {{column}} }"""),
        };
        // Only the taxonomies' own reader ties terms together.
        typeof(Term).GetProperty(nameof(Term.Children))!.SetValue(term, below.Select(child => Made(child.Id, child.Title, child.Path, child.Column)).ToArray());
        return term;
    }
}
