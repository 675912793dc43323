using EGovCms.Testing;

namespace EGovCms.CommandLine.Tests;

/// <summary>What whoever starts the host reads.</summary>
public sealed class StartTests
{
    [Theory]
    [InlineData("--Shutdown:Drain=soon", "Shutdown:Drain")]
    [InlineData("--Data:Provider=Postgres", "Data:ConnectionString")]
    [InlineData("--Data:Provider=Oracle", "Sqlite")]
    public async Task Start_that_cannot_succeed_says_what_to_mend_and_ends(string setting, string word)
    {
        using var folder = new TemporaryFolder();

        var outcome = (await HostProcess.RunAsync([$"--Data:Folder={folder.Path}/data", setting])).Ended(1);

        Assert.Contains("could not start", outcome.Error, StringComparison.Ordinal);
        Assert.Contains(word, outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
    }
}
