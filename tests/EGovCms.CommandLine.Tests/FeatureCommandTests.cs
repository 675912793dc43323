using System.Net;
using EGovCms.Testing;

namespace EGovCms.CommandLine.Tests;

public sealed class FeatureCommandTests(RunningSite site)
{
    [Fact]
    public async Task Feature_goes_on_and_off_and_the_running_server_follows()
    {
        var name = await site.AddTenantAsync();
        await site.AnswersAsync($"/{name}/Admin/Media", HttpStatusCode.NotFound);

        var enabled = (await site.RunAsync("feature", "enable", "EGovCms.Media", "--tenant", name, "--json")).Ended(0);
        await site.AnswersAsync($"/{name}/Admin/Media", HttpStatusCode.OK);
        Assert.True(enabled.Json.GetProperty("enabled").GetBoolean());
        Assert.Equal("on", await StateAsync(name, "EGovCms.Media"));

        (await site.RunAsync("feature", "disable", "EGovCms.Media", "--tenant", name)).Ended(0);
        await site.AnswersAsync($"/{name}/Admin/Media", HttpStatusCode.NotFound);
        Assert.Equal("off", await StateAsync(name, "EGovCms.Media"));
    }

    [Theory]
    [InlineData(4, "EGovCms.Nowhere")]
    [InlineData(5, "EGovCms.Accounts")]
    public async Task Feature_that_is_unknown_or_must_stay_on_is_refused(int exitCode, string feature) =>
        (await site.RunAsync("feature", "disable", feature)).Ended(exitCode);

    [Fact]
    public async Task Feature_of_a_module_that_was_left_out_says_why()
    {
        using var modules = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(modules.Path, "Acme.Broken"));

        var outcome = (await site.RunAsync("feature", "enable", "Acme.Broken", "--culture", "en", $"--Modules:Path={modules.Path}")).Ended(4);

        Assert.Contains("dotnet publish", outcome.Error, StringComparison.Ordinal);
    }

    private async Task<string?> StateAsync(string tenant, string feature)
    {
        var list = (await site.RunAsync("feature", "list", "--tenant", tenant, "--json")).Ended(0);
        return Assert.Single(list.Json.EnumerateArray(), f => f.GetProperty("id").GetString() == feature).GetProperty("state").GetString();
    }
}
