using Microsoft.Data.Sqlite;

namespace EGovCms.CommandLine.Tests;

public sealed class AuditCommandTests(RunningSite site)
{
    [Fact]
    public async Task Records_are_verified_and_one_that_was_changed_ends_the_command_with_its_own_code()
    {
        var name = await site.AddTenantAsync();
        (await site.RunAsync("feature", "enable", "EGovCms.Media", "--tenant", name)).Ended(0);
        var intact = (await site.RunAsync("audit", "verify", "--only", name, "--json")).Ended(0);
        Assert.True(intact.Json.GetProperty("intact").GetBoolean());
        Assert.True(intact.Json.GetProperty("tenants")[0].GetProperty("entries").GetInt64() > 0);

        await MeddleAsync(name, """DROP TRIGGER "AuditEntries_Seal"; UPDATE "AuditEntries" SET "ActorName" = 'nobody' WHERE "Number" = 1""");

        var changed = (await site.RunAsync("audit", "verify", "--only", name, "--json")).Ended(8);
        Assert.Equal("Changed", changed.Json.GetProperty("tenants")[0].GetProperty("fault").GetString());
        var told = (await site.RunAsync("audit", "verify", "--only", name, "--culture", "zh-CN")).Ended(8);
        Assert.Contains("第 1 条记录被改动过", told.Output, StringComparison.Ordinal);
        (await site.RunAsync("audit", "accept", "--tenant", name)).Ended(8);
        (await site.RunAsync("audit", "verify", "--only", "Default")).Ended(0);
        (await site.RunAsync("audit", "verify", "--only", "nowhere")).Ended(4);
    }

    [Fact]
    public async Task Record_that_a_restored_backup_cut_off_is_accepted()
    {
        var name = await site.AddTenantAsync();
        foreach (var feature in (string[])["EGovCms.Media", "EGovCms.Menus"])
            (await site.RunAsync("feature", "enable", feature, "--tenant", name)).Ended(0);
        (await site.RunAsync("audit", "verify", "--only", name)).Ended(0);
        await MeddleAsync(name, """DROP TRIGGER "AuditEntries_Keep"; DELETE FROM "AuditEntries" WHERE "Number" > 1""");
        (await site.RunAsync("audit", "verify", "--only", name)).Ended(8);

        (await site.RunAsync("audit", "accept", "--tenant", name)).Ended(0);

        (await site.RunAsync("audit", "verify", "--only", name)).Ended(0);
    }

    private async Task MeddleAsync(string tenant, string statements)
    {
        await using var connection = new SqliteConnection($"Data Source={site.Folder}/data/tenants/{tenant}/tenant.db;Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = statements;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
