using EGovCms.Web.Tests.Operation;

namespace EGovCms.Web.Tests.Life;

/// <summary>A node that finds another setting the installation up.</summary>
public sealed class WaitingHostTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Node_that_waits_for_the_set_up_of_another_says_so_and_goes_on_when_that_is_done()
    {
        await using var site = new NewSite();
        Task starting;
        await using (var other = File.Open(Path.Combine(site.Folder, "platform.db.setup.lock"), FileMode.Create, FileAccess.ReadWrite, FileShare.None))
        {
            starting = Task.Run(async () => await site.InitializeAsync(), Token);
            while (!starting.IsCompleted && !Log(site).Contains("Another node is setting this installation up", StringComparison.Ordinal))
                await Task.Yield();
            Assert.False(starting.IsCompleted);
        }

        await starting;

        using var client = site.CreateClient();
        Assert.Equal("ready\n", await client.GetStringAsync("/health/ready", Token));
    }

    private static string Log(OneSite site)
    {
        var folder = new DirectoryInfo(Path.Combine(site.Folder, "logs"));
        var text = "";
        foreach (var file in folder.Exists ? folder.GetFiles("egov-*.json") : [])
        {
            using var reader = new StreamReader(file.Open(FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
            text += reader.ReadToEnd();
        }

        return text;
    }
}
