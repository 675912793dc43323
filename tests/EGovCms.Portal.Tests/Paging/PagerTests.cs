using EGovCms.Portal.Abstractions;

namespace EGovCms.Portal.Tests.Paging;

public sealed class PagerTests
{
    [Fact]
    public void Pager_shows_first_last_and_neighbours_with_gaps()
    {
        var pager = Pager.Create(total: 400, size: 20, page: 10, url: page => $"?{page}");

        Assert.Equal([1, 0, 8, 9, 10, 11, 12, 0, 20], pager.Links.Select(link => link.Number));
        Assert.Equal(("?9", "?11"), (pager.PreviousUrl, pager.NextUrl));
    }

    [Fact]
    public void Pager_has_no_way_beyond_its_ends()
    {
        var pager = Pager.Create(total: 5, size: 20, page: 1, url: page => $"?{page}");

        Assert.Equal((1, (string?)null, (string?)null), (pager.Pages, pager.PreviousUrl, pager.NextUrl));
    }

    [Fact]
    public void Pager_never_leads_beyond_the_last_page_that_is_shown() =>
        Assert.Equal(Pager.MaxPages, Pager.Create(total: 1_000_000, size: 20, page: 1, url: page => "").Pages);

    [Theory]
    [InlineData(null, 1)]
    [InlineData("", 1)]
    [InlineData("7", 7)]
    [InlineData("0", null)]
    [InlineData("-1", null)]
    [InlineData("501", null)]
    [InlineData("99999999999999999999", null)]
    [InlineData("1 or 1=1", null)]
    public void Parse_takes_page_numbers_only(string? text, int? page) => Assert.Equal(page, Pager.Parse(text));
}
