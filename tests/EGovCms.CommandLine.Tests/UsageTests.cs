using EGovCms.Testing;

namespace EGovCms.CommandLine.Tests;

public sealed class UsageTests
{
    [Theory]
    [InlineData("zh-CN", "管理站点")]
    [InlineData("en", "Manage sites")]
    public async Task Help_speaks_the_asked_language(string culture, string expected)
    {
        var outcome = (await HostProcess.RunAsync(["--help", "--culture", culture])).Ended(0);

        Assert.Contains(expected, outcome.Output, StringComparison.Ordinal);
        foreach (var command in new[] { "setup", "tenant", "feature", "recipe", "user", "doctor" })
            Assert.Contains(command, outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tennant", "list")]
    [InlineData("tenant")]
    [InlineData("tenant", "create", "x")]
    [InlineData("feature", "enable")]
    public async Task Command_line_that_cannot_be_understood_ends_with_2_and_leads_to_the_help(params string[] arguments)
    {
        var outcome = (await HostProcess.RunAsync([.. arguments, "--culture", "en"])).Ended(2);

        Assert.Empty(outcome.Output);
        Assert.Contains("--help", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Command_on_an_installation_that_is_not_set_up_ends_with_3_and_says_what_to_do()
    {
        using var folder = new TemporaryFolder();

        var outcome = (await HostProcess.RunAsync(["tenant", "list", "--json", "--culture", "en", $"--Data:Folder={folder.Path}"])).Ended(3);

        Assert.Contains("Run setup", outcome.Json.GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal(3, outcome.Json.GetProperty("exitCode").GetInt32());
    }
}
