using EGovCms.Portal.Home;

namespace EGovCms.Portal.Tests.Home;

public sealed class HomeLayoutTests
{
    [Theory]
    [InlineData("M1 S1 F1 M2 S2", "M1|S1 F1 M2|S2")]
    [InlineData("S1 F1 M1 S2", "F1 M1|S1,S2")]
    [InlineData("M1 M2 S1", "M1,M2|S1")]
    [InlineData("F1 S1 S2 S3", "F1 S1,S3|S2")]
    [InlineData("", "")]
    public void Blocks_are_arranged_in_rows(string blocks, string rows)
    {
        var given = blocks.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id =>
            (new HomeBlock { Zone = id[0] switch { 'M' => HomeZone.Main, 'S' => HomeZone.Side, _ => HomeZone.Full } }, new BlockView(id, id, HomeStyle.List, false, [])));

        var arranged = HomeLayout.Arrange(given).Select(row => row.Full?.Id ?? $"{Ids(row.Main)}|{Ids(row.Side)}");

        Assert.Equal(rows, string.Join(' ', arranged));
    }

    private static string Ids(IEnumerable<BlockView> blocks) => string.Join(',', blocks.Select(block => block.Id));
}
