using EGovCms.Search.Abstractions;
using EGovCms.Search.Tests.Site;

namespace EGovCms.Search.Tests.Finding;

/// <summary>What is asked for in parts is not looked for in pieces of a word that very many have whole; unless those who may be found have it nowhere whole.</summary>
public sealed class SparingTests(SearchSite site) : IClassFixture<SearchSite>
{
    private const int Documents = 240;

    [Fact]
    public async Task Pieces_of_a_word_that_very_many_have_are_found_where_nobody_has_it_whole()
    {
        await site.PutAsync(
            SearchSite.Government,
            [.. Enumerable.Range(0, Documents).Select(number => FindingSite.Note($"n{number}", $"社会主义精神文明建设{number}", "年度报告。")), FindingSite.Note("exam", "高考", "高考报名。")]);
        await site.PutAsync(SearchSite.Bureau, FindingSite.Note("piece", "社会调查", "学校的社会调查。"), FindingSite.Note("other", "课本", "课本免费。"));

        var finder = new Finder(site);
        var everywhere = await finder.FindAsync(new SearchRequest { Words = "社会主义 高考" });
        Assert.True(everywhere.IsWidened);
        Assert.Equal(Documents + 1, everywhere.Total);

        var bureau = await finder.FindAsync(new SearchRequest { Words = "社会主义 高考", Scope = new SearchScope { Tenant = SearchSite.Bureau } });
        Assert.Equal("piece", Assert.Single(bureau.Hits).Id);
    }
}
