using EGovCms.Statistics.Storage;
using EGovCms.Statistics.Tests.Site;

namespace EGovCms.Statistics.Tests.Origins;

/// <summary>Where visitors are, by the operator's file.</summary>
public sealed class RegionTests(RegionTests.City city) : IClassFixture<RegionTests.City>
{
    [Fact]
    public async Task Provinces_and_countries_are_told_by_the_file_of_the_day_and_nothing_by_one_that_is_broken()
    {
        new RegionFile().Add("127.0.0.0/8", "CN", "中国", "贵州省").Add("::1/128", "CN", "中国", "贵州省").Add("8.8.8.0/24", "US", "美国").Save(city.Regions);
        await LookAsync();
        Assert.Equal((1, 1), await FromAsync("贵州省"));

        new RegionFile().Add("127.0.0.0/8", "US", "美国", "加利福尼亚州").Add("::1/128", "US", "美国").Save(city.Regions);
        File.SetLastWriteTimeUtc(city.Regions, DateTime.UtcNow.AddMinutes(1));
        await LookAsync();
        await LookAsync();
        Assert.Equal((2, 2), await FromAsync("美国"));

        await File.WriteAllTextAsync(city.Regions, "no database", TestContext.Current.CancellationToken);
        File.SetLastWriteTimeUtc(city.Regions, DateTime.UtcNow.AddMinutes(2));
        await LookAsync();
        Assert.Equal((1, 1), await FromAsync("贵州省"));
        Assert.Equal((2, 2), await FromAsync("美国"));
        Assert.Equal(4, (await city.CountAsync(CountedCity.Government, Dimension.Site)).Pages);
    }

    private async Task LookAsync()
    {
        using var page = await city.LookAsync("/zf/", CountedCity.NewVisitor());
        page.EnsureSuccessStatusCode();
        await city.WriteAsync();
    }

    private async Task<(long Pages, long Visitors)> FromAsync(string region)
    {
        var (pages, _, visitors) = await city.CountAsync(CountedCity.Government, Dimension.Region, region);
        return (pages, visitors);
    }

    /// <summary>Its operator has a file of regions.</summary>
    public sealed class City : CountedCity
    {
        public string Regions => Path.Combine(Folder, "regions.mmdb");

        protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?> { ["Statistics:RegionFile"] = Regions };
    }
}
