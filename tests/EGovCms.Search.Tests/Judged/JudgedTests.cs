using System.Globalization;
using EGovCms.Search.Tests.Site;

namespace EGovCms.Search.Tests.Judged;

/// <summary>What citizens ask is answered as well as it was before.</summary>
public sealed class JudgedTests(JudgedCity city, ITestOutputHelper output) : IClassFixture<JudgedCity>
{
    private static readonly JudgedSet Set = JudgedSet.Read(Path.Combine(AppContext.BaseDirectory, "Judged", "city.json"));

    private readonly Finder _finder = new(city);

    [Fact]
    public async Task Ranking_is_no_worse_than_the_floor()
    {
        var gains = new List<double>();
        foreach (var query in Set.Queries)
        {
            var found = await _finder.FindAsync(query.Words);
            gains.Add(Judgement.Of(query, found.Hits));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{gains[^1]:0.000} {query.Kind} {query.Words} ({found.Total}{(found.IsWidened ? " in parts" : "")}{(found.DidYouMean is { } meant ? $", meant {meant}?" : "")}): {string.Join(" | ", found.Hits.Select(hit => $"{Judgement.GradeOf(query, hit)} {string.Concat(hit.Title.Select(piece => piece.Text))}"))}"));
        }

        Assert.True(gains.Average() >= Set.Floor, string.Create(CultureInfo.InvariantCulture, $"The mean NDCG at {Judgement.Places} is {gains.Average():0.0000}, below the floor of {Set.Floor}: see the output for each question."));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"mean {gains.Average():0.0000}"));
    }

    [Fact]
    public async Task Every_page_that_was_judged_exists()
    {
        var all = await city.AllAsync();
        var absent = Set.Queries.SelectMany(query => query.Relevant.Keys).Distinct().Where(name => !all.Contains(name));
        Assert.Empty(absent);
    }

    [Fact]
    public void Set_is_wide_enough()
    {
        Assert.InRange(Set.Queries.Count, 60, int.MaxValue);
        Assert.Equal(Set.Queries.Count, Set.Queries.Select(query => query.Words).Distinct().Count());
        Assert.All(Set.Queries, query => Assert.Contains(3, query.Relevant.Values));
        Assert.All(Set.Queries.SelectMany(query => query.Relevant.Values), grade => Assert.InRange(grade, 1, 3));
    }
}
