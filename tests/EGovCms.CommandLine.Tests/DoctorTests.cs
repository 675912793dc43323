using EGovCms.Testing;

namespace EGovCms.CommandLine.Tests;

public sealed class DoctorTests(RunningSite site)
{
    [Fact]
    public async Task Healthy_installation_ends_with_0()
    {
        var outcome = (await site.RunAsync("doctor", "--start", "--json")).Ended(0);

        Assert.True(outcome.Json.GetProperty("healthy").GetBoolean());
        Assert.DoesNotContain(outcome.Json.GetProperty("findings").EnumerateArray(), f => f.GetProperty("severity").GetString() == "error");
    }

    [Fact]
    public async Task Broken_module_is_named_and_ends_with_7()
    {
        using var modules = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(modules.Path, "Acme.Broken"));

        var outcome = (await site.RunAsync("doctor", "--culture", "en", $"--Modules:Path={modules.Path}")).Ended(7);

        Assert.Contains("Acme.Broken", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("dotnet publish", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Installation_that_is_not_set_up_is_told_so()
    {
        using var folder = new TemporaryFolder();

        var outcome = (await HostProcess.RunAsync(["doctor", "--json", $"--Data:Folder={folder.Path}"])).Ended(7);

        Assert.Contains(outcome.Json.GetProperty("findings").EnumerateArray(), f => f.GetProperty("check").GetString() == "setup");
    }
}
