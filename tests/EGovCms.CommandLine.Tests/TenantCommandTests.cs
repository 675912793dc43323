using System.Net;

namespace EGovCms.CommandLine.Tests;

public sealed class TenantCommandTests(RunningSite site)
{
    [Fact]
    public async Task Tenant_lives_its_life_and_the_running_server_follows()
    {
        var name = await site.AddTenantAsync();
        await site.AnswersAsync($"/{name}/SignIn", HttpStatusCode.OK);

        (await site.RunAsync("tenant", "disable", name)).Ended(0);
        await site.AnswersAsync($"/{name}/SignIn", HttpStatusCode.NotFound);

        (await site.RunAsync("tenant", "enable", name)).Ended(0);
        await site.AnswersAsync($"/{name}/SignIn", HttpStatusCode.OK);

        var removed = (await site.RunAsync("tenant", "remove", name, "--yes", "--json")).Ended(0);
        await site.AnswersAsync($"/{name}/SignIn", HttpStatusCode.NotFound);
        Assert.True(File.Exists(removed.Json.GetProperty("file").GetString()));
    }

    [Fact]
    public async Task List_tells_all_tenants_without_their_secrets()
    {
        var name = await site.AddTenantAsync();

        var json = (await site.RunAsync("tenant", "list", "--json")).Ended(0);
        var text = (await site.RunAsync("tenant", "list", "--culture", "zh-CN")).Ended(0);

        var tenant = Assert.Single(json.Json.EnumerateArray(), t => t.GetProperty("name").GetString() == name);
        Assert.Equal("Running", tenant.GetProperty("state").GetString());
        Assert.Equal("Default", tenant.GetProperty("parent").GetString());
        Assert.DoesNotContain("secret", json.Output, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("运行中", text.Output, StringComparison.Ordinal);
        Assert.Contains("站点 " + name, text.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Removing_asks_for_confirmation()
    {
        var name = await site.AddTenantAsync();

        var outcome = (await site.RunAsync("tenant", "remove", name)).Ended(2);

        Assert.Contains("--yes", outcome.Error, StringComparison.Ordinal);
        await site.AnswersAsync($"/{name}/SignIn", HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(4, "tenant", "disable", "nobody")]
    [InlineData(5, "tenant", "create", "Default", "--recipe", "small")]
    [InlineData(5, "tenant", "create", "has space", "--recipe", "small")]
    [InlineData(5, "tenant", "create", "fresh", "--recipe", "unknown")]
    [InlineData(5, "tenant", "export", "Default", "--output", "/tmp/never-written.zip")]
    [InlineData(4, "tenant", "import", "/nowhere.zip")]
    public async Task What_cannot_be_done_is_told_by_exit_code_and_message(int exitCode, params string[] arguments)
    {
        var outcome = (await site.RunAsync(arguments)).Ended(exitCode);

        Assert.Empty(outcome.Output);
        Assert.NotEmpty(outcome.Error);
    }

    [Fact]
    public async Task Exported_tenant_comes_back_under_another_name()
    {
        var name = await site.AddTenantAsync();
        var file = Path.Combine(site.Folder, name + ".zip");
        (await site.RunAsync("tenant", "export", name, "--output", file)).Ended(0);
        (await site.RunAsync("tenant", "export", name, "--output", file)).Ended(5);

        (await site.RunAsync("tenant", "import", file, "--name", name + "b", "--prefix", name + "b")).Ended(0);

        await site.AnswersAsync($"/{name}b/SignIn", HttpStatusCode.OK);
    }
}
