using EGovCms.Content.Items;
using EGovCms.Contents.Abstractions;
using EGovCms.Taxonomies.Admin;

namespace EGovCms.Taxonomies.Tests.Admin;

public sealed class TermTreeTests
{
    [Fact]
    public void Arranging_moves_terms_with_all_they_hold()
    {
        var taxonomy = Taxonomy();
        TermTree.Arrange(taxonomy, [Row("d", 0), Row("c", 1), Row("a", 0), Row("b", 1)]);
        Assert.Equal("d0 c1 a0 b1", Told(taxonomy));
        Assert.Equal("zwdt", TermTree.Find(taxonomy, "d")!["AutoroutePart"]!["Path"]!.ToString());
    }

    [Fact]
    public void Arranging_keeps_terms_that_were_not_sent()
    {
        var taxonomy = Taxonomy();
        TermTree.Arrange(taxonomy, [Row("d", 0)]);
        Assert.Equal("d0 a0 b0 c0", Told(taxonomy));
    }

    [Fact]
    public void Arranging_makes_no_term_out_of_an_unknown_id_and_none_twice()
    {
        var taxonomy = Taxonomy();
        TermTree.Arrange(taxonomy, [Row("x", 0), Row("a", 0), Row("a", 1), Row("b", 1), Row("c", 1), Row("d", 0)]);
        Assert.Equal("a0 b1 c1 d0", Told(taxonomy));
    }

    [Fact]
    public void Term_deeper_than_its_place_becomes_a_child_of_the_one_before()
    {
        var taxonomy = Taxonomy();
        TermTree.Arrange(taxonomy, [Row("a", 7), Row("b", 9), Row("c", 9), Row("d", -3)]);
        Assert.Equal("a0 b1 c2 d0", Told(taxonomy));
    }

    [Fact]
    public void New_term_stands_behind_the_other_children_of_its_parent()
    {
        var taxonomy = Taxonomy();
        TermTree.Add(taxonomy, ContentJson.WriteItem(new ContentItem { ContentItemId = "n", ContentType = "Column" }), "a");
        Assert.Equal("a0 b1 c1 n1 d0", Told(taxonomy));
    }

    [Fact]
    public void Changed_term_keeps_its_children()
    {
        var taxonomy = Taxonomy();
        var term = ContentJson.ReadItem(TermTree.Find(taxonomy, "a")!);
        term.DisplayText = "新名";
        TermTree.Put(taxonomy, ContentJson.WriteItem(term));
        Assert.Equal("新名", TermTree.Rows(taxonomy)[0].Title);
        Assert.Equal("a0 b1 c1 d0", Told(taxonomy));
    }

    [Fact]
    public void Removing_a_term_takes_those_below_it_and_no_others()
    {
        var taxonomy = Taxonomy();
        Assert.Equal(3, TermTree.Remove(taxonomy, "a"));
        Assert.Equal("d0", Told(taxonomy));
        Assert.Equal(0, TermTree.Remove(taxonomy, "a"));
    }

    private static TreeRowInput Row(string id, int depth) => new(0, id, depth);

    private static string Told(ContentItem taxonomy) => string.Join(' ', TermTree.Rows(taxonomy).Select(row => $"{row.Id}{row.Depth}"));

    private static ContentItem Taxonomy() => ContentJson.ReadItem("""
        {
          "ContentItemId": "t", "ContentType": "Taxonomy",
          "TaxonomyPart": { "TermContentType": "Column", "Terms": [
            { "ContentItemId": "a", "ContentType": "Column", "Terms": [
              { "ContentItemId": "b", "ContentType": "Column" },
              { "ContentItemId": "c", "ContentType": "Column" } ] },
            { "ContentItemId": "d", "ContentType": "Column", "AutoroutePart": { "Path": "zwdt" } } ] }
        }
        """);
}
