using EGovCms.Portal.Columns;
using EGovCms.Portal.Tests.Entries;

namespace EGovCms.Portal.Tests.Columns;

public sealed class ColumnTreeReaderTests
{
    private const string Taxonomy =
        """
        { "ContentItemId": "t", "ContentType": "Taxonomy", "DisplayText": "栏目", "AliasPart": { "Alias": "columns" }, "TaxonomyPart": { "TermContentType": "Column", "Terms": [
          { "ContentItemId": "c1", "ContentType": "Column", "DisplayText": "新闻中心", "AutoroutePart": { "Path": "xwzx" }, "Column": { "ColumnType": { "Text": "工作动态" } },
            "Terms": [ { "ContentItemId": "c2", "ContentType": "Column", "DisplayText": "凉都要闻", "AutoroutePart": { "Path": "xwzx/ldyw" },
                         "Column": { "ListStyle": { "Text": "Pictures" }, "Target": { "Url": "~/zt" } } } ] },
          { "ContentItemId": "c3", "ContentType": "Column", "DisplayText": "公开", "AutoroutePart": { "Path": "gk" }, "Column": { "ListStyle": { "Text": "Mosaic" } } } ] } }
        """;

    private readonly ColumnTree _tree = ColumnTreeReader.Read(Items.Read(Taxonomy));

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
}
