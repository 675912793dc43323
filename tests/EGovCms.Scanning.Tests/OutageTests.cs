using System.Net;

namespace EGovCms.Scanning.Tests;

/// <summary>A site whose clamd is down, and up again.</summary>
public sealed class OutageTests(ScanningSite site) : IClassFixture<ScanningSite>
{
    [Fact]
    public async Task Nothing_is_taken_while_the_scanner_is_down_and_all_when_it_is_back()
    {
        using var admin = await site.AdministratorAsync();
        await site.Clamd.StopAsync();

        Assert.Contains("病毒扫描暂时不可用", await ScanningSite.UploadAsync(admin, "later.txt", [1, 2, 3]), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.Client.GetAsync("/media/later.txt", TestContext.Current.CancellationToken)).StatusCode);

        await site.Clamd.StartAgainAsync(TestContext.Current.CancellationToken);
        Assert.Contains("已上传", await ScanningSite.UploadAsync(admin, "later.txt", [1, 2, 3]), StringComparison.Ordinal);
    }
}

/// <summary>An installation without a scanner.</summary>
public sealed class UnscannedTests(UnscannedSite site) : IClassFixture<UnscannedSite>
{
    [Fact]
    public async Task Files_are_taken_as_they_are()
    {
        using var admin = await site.AdministratorAsync();

        Assert.Contains("已上传", await ScanningSite.UploadAsync(admin, "plain.txt", [1, 2, 3]), StringComparison.Ordinal);
    }
}
