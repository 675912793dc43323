using System.Text.Json.Nodes;
using EGovCms.Data.Changes;
using EGovCms.Data.Settings;
using EGovCms.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Data.Tests.Settings;

public sealed class SettingsStoreTests
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Unset_section_reads_as_defaults(string provider)
    {
        await using var installation = await TestInstallation.CreateAsync(provider);
        await installation.AddTenantAsync("zf");
        await using var scope = await installation.ScopeAsync("zf");
        var settings = scope.Services.GetRequiredService<ISettingsStore>();

        Assert.Equal("zh-CN", (await settings.GetAsync<SiteSettings>()).Culture);
        Assert.Null(await settings.GetAsync("SiteSettings"));
        Assert.Empty(await settings.ListAsync());
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Merge_keeps_what_is_not_named_and_tells_whether_it_changed_anything(string provider)
    {
        await using var installation = await TestInstallation.CreateAsync(provider);
        await installation.AddTenantAsync("zf");
        await using var scope = await installation.ScopeAsync("zf");
        var settings = scope.Services.GetRequiredService<ISettingsStore>();
        await settings.SaveAsync(new SiteSettings { SiteName = "六盘水市人民政府", Phone = "0858" });

        Assert.True(await settings.MergeAsync("SiteSettings", new JsonObject { ["phone"] = "8263000" }));
        Assert.False(await settings.MergeAsync("SiteSettings", new JsonObject { ["Phone"] = "8263000" }));

        var site = await settings.GetAsync<SiteSettings>();
        Assert.Equal(("六盘水市人民政府", "8263000"), (site.SiteName, site.Phone));
        Assert.Equal(["SiteSettings"], await settings.ListAsync());
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Change_in_an_open_transaction_is_seen_by_its_scope_alone(string provider)
    {
        await using var installation = await TestInstallation.CreateAsync(provider);
        await installation.AddTenantAsync("zf");
        await using var scope = await installation.ScopeAsync("zf");
        await using var other = await installation.ScopeAsync("zf");
        var db = scope.Services.GetRequiredService<TenantDb>();
        var settings = scope.Services.GetRequiredService<ISettingsStore>();
        var elsewhere = other.Services.GetRequiredService<ISettingsStore>();

        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            await settings.SaveAsync(new SiteSettings { SiteName = "draft" });
            Assert.Equal("draft", (await settings.GetAsync<SiteSettings>()).SiteName);
            Assert.Equal("", (await elsewhere.GetAsync<SiteSettings>()).SiteName);
            await transaction.RollbackAsync();
        }

        Assert.Equal("", (await settings.GetAsync<SiteSettings>()).SiteName);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Commit_makes_a_change_seen_by_all(string provider)
    {
        await using var installation = await TestInstallation.CreateAsync(provider);
        await installation.AddTenantAsync("zf");
        await using var scope = await installation.ScopeAsync("zf");
        await using var other = await installation.ScopeAsync("zf");
        var elsewhere = other.Services.GetRequiredService<ISettingsStore>();
        Assert.Equal("", (await elsewhere.GetAsync<SiteSettings>()).SiteName);
        var db = scope.Services.GetRequiredService<TenantDb>();

        await using var transaction = await db.Database.BeginTransactionAsync();
        await scope.Services.GetRequiredService<ISettingsStore>().SaveAsync(new SiteSettings { SiteName = "凉都" });
        await transaction.CommitAsync();

        Assert.Equal("凉都", (await elsewhere.GetAsync<SiteSettings>()).SiteName);
        var change = await db.Set<ChangeRow>().SingleAsync();
        Assert.Equal(("settings.changed", "SiteSettings"), (change.Kind, change.Subject));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Other_processes_read_a_change_anew_once_they_have_heard_of_it(string provider)
    {
        await using var first = await TestInstallation.CreateAsync(provider);
        await first.AddTenantAsync("zf");
        await using var second = await TestInstallation.CreateAsync(provider, options =>
        {
            options.Folder = first.Folder;
            options.ConnectionString = first.ConnectionString;
        });
        await using var scope = await first.ScopeAsync("zf");
        await using var scope2 = await second.ScopeAsync("zf");
        var elsewhere = scope2.Services.GetRequiredService<ISettingsStore>();
        Assert.Equal("", (await elsewhere.GetAsync<SiteSettings>()).SiteName);

        await scope.Services.GetRequiredService<ISettingsStore>().SaveAsync(new SiteSettings { SiteName = "凉都" });
        await scope2.Services.GetRequiredService<ChangePump>().DeliverAsync(CancellationToken.None);

        Assert.Equal("凉都", (await elsewhere.GetAsync<SiteSettings>()).SiteName);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Writers_of_one_section_lose_no_value_to_each_other(string provider)
    {
        await using var installation = await TestInstallation.CreateAsync(provider);
        await installation.AddTenantAsync("zf");
        await using (var scope = await installation.ScopeAsync("zf"))
            await scope.Services.GetRequiredService<ISettingsStore>().MergeAsync("Counters", new JsonObject { ["Zero"] = 0 });

        await Task.WhenAll(Enumerable.Range(1, 2).Select(i => Task.Run(async () =>
        {
            await using var own = await installation.ScopeAsync("zf");
            await own.Services.GetRequiredService<ISettingsStore>().MergeAsync("Counters", new JsonObject { [$"N{i}"] = i });
        })));

        await using var reading = await installation.ScopeAsync("zf");
        var counters = await reading.Services.GetRequiredService<ISettingsStore>().GetAsync("Counters");
        Assert.Equal(["N1", "N2", "Zero"], counters!.Select(p => p.Key).Order());
    }
}
