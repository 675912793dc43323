using EGovCms.Search.Abstractions;
using EGovCms.Search.Tests.Site;

namespace EGovCms.Search.Tests.Finding;

/// <summary>Of very many finds only the first are put into order by all that counts; who turns the pages must not notice.</summary>
public sealed class VeryManyTests(SearchSite site) : IClassFixture<SearchSite>
{
    private const int Documents = 2_400;
    private const int PageSize = 50;

    [Fact]
    public async Task All_are_counted_the_best_is_first_and_no_page_has_what_another_has()
    {
        var notes = Enumerable.Range(0, Documents).Select(number => FindingSite.Note($"n{number}", $"水库移民安置第{number}号", "水库移民安置资金的拨付情况。") with
        {
            Kind = number % 4 == 0 ? "Letter" : "Note",
            // Both words, and not as they were asked for: as good a match but for the phrase.
            Title = number % 2 == 0 ? $"安置水库移民第{number}号" : $"移民的安置和水库第{number}号",
        }).ToList();
        notes[777] = notes[777] with { Title = "水库安置" };
        await site.PutAsync(SearchSite.Government, [.. notes]);

        var finder = new Finder(site);
        var met = new HashSet<string>();
        for (var page = 1; page <= 6; page++)
        {
            var found = await finder.FindAsync(new SearchRequest { Words = "水库 安置", PageSize = PageSize, Page = page });
            Assert.Equal(Documents, found.Total);
            Assert.Equal(Documents / 4, found.Kinds.Single(kind => kind.Value == "Letter").Count);
            Assert.Equal(PageSize, found.Hits.Count);
            if (page == 1)
                Assert.Equal("n777", found.Hits[0].Id);
            Assert.All(found.Hits, hit => Assert.True(met.Add(hit.Id), $"{hit.Id} stands on page {page} again"));
        }

        var letters = await finder.FindAsync(new SearchRequest { Words = "水库 安置", Kinds = ["Letter"] });
        Assert.Equal(Documents / 4, letters.Total);
        Assert.All(letters.Hits, hit => Assert.Equal("Letter", hit.Kind));
    }
}
