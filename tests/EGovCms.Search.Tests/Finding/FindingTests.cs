using EGovCms.Search.Abstractions;
using EGovCms.Search.Tests.Site;

namespace EGovCms.Search.Tests.Finding;

/// <summary>What citizens type finds what they mean, in the order in which they would want it.</summary>
[Collection(FindingCollection.Name)]
public sealed class FindingTests(FindingSite site)
{
    private readonly Finder _finder = new(site);

    [Fact]
    public async Task A_title_comes_before_a_text_and_a_text_before_nothing()
    {
        Assert.Equal("gjj loan news", await _finder.IdsAsync("公积金"));
        Assert.StartsWith("gjj", await _finder.IdsAsync("住房公积金查询"), StringComparison.Ordinal);
        Assert.StartsWith("gjj loan", await _finder.IdsAsync("公积金 查询"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("请问怎么查询公积金")]
    [InlineData("住房公積金查詢")]
    [InlineData("ＧＯＮＧＪＩＪＩＮ")]
    [InlineData("gongjijin")]
    [InlineData("gjj")]
    [InlineData("gongjijinchaxun")]
    public async Task A_question_may_be_asked_in_many_ways(string words) => Assert.StartsWith("gjj", await _finder.IdsAsync(words), StringComparison.Ordinal);

    [Theory]
    [InlineData("市府发〔2005〕18号")]
    [InlineData("市府发[2005]18号")]
    [InlineData("市府发 (2005) 18 号 供水")]
    [InlineData("〔2005〕18号")]
    public async Task A_document_number_finds_its_document_alone(string words) => Assert.Equal("no18", await _finder.IdsAsync(words));

    [Theory]
    [InlineData("社保", "insured")]
    [InlineData("身份证 派出所", "idcard")]
    public async Task Words_that_mean_the_same_are_found(string words, string id) => Assert.StartsWith(id, await _finder.IdsAsync(words), StringComparison.Ordinal);

    [Fact]
    public async Task A_name_that_no_dictionary_knows_is_found_by_its_characters()
    {
        Assert.Equal("leader", await _finder.IdsAsync("陈桂花"));
        Assert.Equal("lake", await _finder.IdsAsync("明湖"));
        Assert.Equal("lake", await _finder.IdsAsync("\"明湖湿地\""));
        Assert.Equal("", await _finder.IdsAsync("\"湿地明湖\""));
    }

    [Fact]
    public async Task Part_of_what_was_asked_is_found_and_said_to_be_a_part()
    {
        var found = await _finder.FindAsync("高考报名 火箭发射");
        Assert.Equal("exam", Assert.Single(found.Hits).Id);
        Assert.True(found.IsWidened);
        Assert.False((await _finder.FindAsync("高考报名")).IsWidened);
    }

    [Fact]
    public async Task Newer_comes_first_of_what_fits_as_well_and_always_when_asked_by_date()
    {
        Assert.StartsWith("new old", await _finder.IdsAsync("防汛抗旱通知"), StringComparison.Ordinal);
        Assert.Equal("new flood old", await _finder.IdsAsync(new SearchRequest { Words = "防汛", Order = SearchOrder.Date }));
    }

    [Fact]
    public async Task Titles_alone_and_times_can_be_asked_for()
    {
        Assert.Equal("gjj loan", await _finder.IdsAsync(new SearchRequest { Words = "公积金", InTitle = true }));
        Assert.Equal("old", await _finder.IdsAsync(new SearchRequest { Words = "防汛", UntilUtc = FindingSite.Now.AddYears(-1) }));
        Assert.Equal("new flood", await _finder.IdsAsync(new SearchRequest { Words = "防汛", FromUtc = FindingSite.Now.AddDays(-10), Order = SearchOrder.Date }));
    }

    [Fact]
    public async Task Facets_count_what_is_found_and_leave_a_choice_open()
    {
        var found = await _finder.FindAsync("防汛");
        Assert.Equal([("zf", 2), ("jy", 1)], found.Tenants.Select(facet => (facet.Value, facet.Count)));
        Assert.Equal("六盘水市教育局", found.Tenants[1].Name);
        Assert.Equal(3, found.Years.Sum(facet => facet.Count));

        var chosen = await _finder.FindAsync(new SearchRequest { Words = "防汛", Tenants = ["jy"] });
        Assert.Equal("flood", Assert.Single(chosen.Hits).Id);
        Assert.Equal([("zf", 2), ("jy", 1)], chosen.Tenants.Select(facet => (facet.Value, facet.Count)));
        Assert.Equal([("Note", 1)], chosen.Kinds.Select(facet => (facet.Value, facet.Count)));

        Assert.Equal([("gg", "公告", 1)], (await _finder.FindAsync("高考报名")).Columns.Select(facet => (facet.Value, facet.Name, facet.Count)));
        Assert.Equal("exam", await _finder.IdsAsync(new SearchRequest { Words = "高考", Columns = ["gg"] }));
        Assert.Equal("old", await _finder.IdsAsync(new SearchRequest { Words = "防汛", Years = [FindingSite.Now.Year - 9] }));
    }

    [Fact]
    public async Task One_site_searches_its_own()
    {
        Assert.Equal("flood", await _finder.IdsAsync(new SearchRequest { Words = "防汛", Scope = new SearchScope { Tenant = SearchSite.Bureau } }));
        Assert.Equal("", await _finder.IdsAsync(new SearchRequest { Words = "高考", Scope = new SearchScope { Tenant = SearchSite.Government } }));
    }

    [Fact]
    public async Task Pages_follow_each_other()
    {
        var pages = await Task.WhenAll(Enumerable.Range(1, 4).Select(page => _finder.IdsAsync(new SearchRequest { Words = "公积金", Page = page, PageSize = 1 })));
        Assert.Equal(["gjj", "loan", "news", ""], pages);
        Assert.Equal("", await _finder.IdsAsync(new SearchRequest { Words = "公积金", Page = int.MaxValue, PageSize = 50 }));
    }

    [Fact]
    public async Task What_was_asked_for_is_marked_where_it_stands()
    {
        var hit = (await _finder.FindAsync("身份证 余额")).Hits[0];
        Assert.Equal("缴存职工可以凭[身份证]查询住房公积金[余额]。", Marked(hit.Extract));
        Assert.Equal("[住房公积金]查询", Marked((await _finder.FindAsync("公积金")).Hits[0].Title));
        Assert.Equal("[市府发〔2005〕18号]文件自公布之日起施行。", Marked((await _finder.FindAsync("市府发[2005]18号")).Hits[0].Extract));
        Assert.Equal("[Investment] Guide", Marked((await _finder.FindAsync("investment")).Hits[0].Title));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\"\"")]
    [InlineData("。，！")]
    [InlineData("\0\ud800")]
    [InlineData("* OR title:*")]
    public async Task Whatever_is_typed_is_answered(string words) => Assert.NotNull(await _finder.FindAsync(words));

    [Fact]
    public async Task Very_much_text_is_answered() => Assert.NotNull(await _finder.FindAsync(string.Concat(Enumerable.Repeat("住房公积金查询 ", 10_000))));

    private static string Marked(IEnumerable<TextSegment> segments) => string.Concat(segments.Select(segment => segment.IsHit ? $"[{segment.Text}]" : segment.Text));
}
