using EGovCms.Portal.Home;
using EGovCms.Portal.Home.Editing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace EGovCms.Portal.Tests.Home;

public sealed class BlockInputTests
{
    [Fact]
    public void Rows_are_read_in_the_order_they_were_sent()
    {
        var form = Form(("B", new(["n7", "0"])), ("B.0.Title", "要闻"), ("B.0.Style", "Tabs"), ("B.0.Columns", new(["a", "", "b", "a"])), ("B.n7.Title", "公告"));

        var blocks = BlockInput.Read(form, "B");

        Assert.Equal(["公告", "要闻"], blocks.Select(block => block.Title));
        Assert.Equal(["a", "b"], blocks[1].Columns);
    }

    [Fact]
    public void Rows_without_scripts_are_moved_by_number_and_removed_by_a_box()
    {
        var form = Form(
            ("B", new(["0", "1", "2"])), ("B.0.Title", "一"), ("B.0.Order", "3"), ("B.1.Title", "二"), ("B.1.Order", "2"), ("B.1.Remove", "true"),
            ("B.2.Title", "三"), ("B.2.Order", "1"));

        Assert.Equal(["三", "一"], BlockInput.Read(form, "B").Select(block => block.Title));
    }

    [Fact]
    public void Blank_row_is_no_block() => Assert.Empty(BlockInput.Read(Form(("B", "new"), ("B.new.Title", " "), ("B.new.Style", "List")), "B"));

    [Fact]
    public void Block_with_unknown_choices_falls_back_to_plain_ones()
    {
        var block = new BlockInput("0", "x", "Nowhere", "Mosaic", [], "many").ToBlock(HomeStyle.All.ToArray());

        Assert.Equal((HomeZone.Main, HomeStyle.List, 8), (block.Zone, block.Style, block.Count));
    }

    [Fact]
    public void Block_of_a_style_that_a_module_brings_is_kept_without_columns()
    {
        var row = Assert.Single(BlockInput.Read(Form(("B", "0"), ("B.0.Style", "Letters"), ("B.0.Count", "6")), "B"));

        var block = row.ToBlock([.. HomeStyle.All, "Letters"]);

        Assert.Equal(("Letters", 6), (block.Style, block.Count));
        Assert.Empty(block.Columns);
    }

    private static FormCollection Form(params (string Name, StringValues Value)[] fields) => new(fields.ToDictionary(field => field.Name, field => field.Value));
}
