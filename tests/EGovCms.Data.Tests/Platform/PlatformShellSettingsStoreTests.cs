using EGovCms.Tenancy;
using EGovCms.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Data.Tests.Platform;

public sealed class PlatformShellSettingsStoreTests
{
    private static readonly ShellSettings Sample = new()
    {
        Name = "Zf",
        DisplayName = "六盘水市人民政府",
        State = TenantState.Invalid,
        StateReason = "recipe failed",
        Hosts = ["zf.example.cn", "www.zf.example.cn:8080"],
        Prefix = "zf",
        Parent = "Default",
        Profile = "body",
        Quota = new TenantQuota { StorageBytes = 1L << 40, Users = 20 },
        DatabaseProvider = "Postgres",
        ConnectionString = "Host=db",
        Recipe = "government",
        Features = ["EGovCms.Contents", "EGovCms.Media"],
        Secret = "s3cr3t",
    };

    private static IShellSettingsStore Store(TestInstallation installation) => installation.Host.GetRequiredService<IShellSettingsStore>();

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Settings_are_read_back_as_they_were_saved(string provider)
    {
        await using var installation = await TestInstallation.CreateAsync(provider);
        var store = Store(installation);

        var saved = await store.SaveAsync(Sample, CancellationToken.None);
        var read = Assert.Single(await store.LoadAsync(CancellationToken.None));

        Assert.Equal(1, saved.Version);
        Assert.Equivalent(saved, read, strict: true);
        Assert.Equivalent(Sample with { Version = 1 }, read, strict: true);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Slower_of_two_writers_is_refused(string provider)
    {
        await using var installation = await TestInstallation.CreateAsync(provider);
        var store = Store(installation);
        var first = await store.SaveAsync(Sample, CancellationToken.None);
        var second = await store.SaveAsync(first with { DisplayName = "a" }, CancellationToken.None);

        await Assert.ThrowsAsync<ShellConflictException>(() => store.SaveAsync(first with { DisplayName = "b" }, CancellationToken.None));
        await Assert.ThrowsAsync<ShellConflictException>(() => store.SaveAsync(Sample with { Name = "zF" }, CancellationToken.None));

        Assert.Equal(2, second.Version);
        Assert.Equal("a", Assert.Single(await store.LoadAsync(CancellationToken.None)).DisplayName);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Removed_tenant_is_forgotten(string provider)
    {
        await using var installation = await TestInstallation.CreateAsync(provider);
        var store = Store(installation);
        await store.SaveAsync(Sample, CancellationToken.None);

        await store.RemoveAsync("ZF", CancellationToken.None);

        Assert.Empty(await store.LoadAsync(CancellationToken.None));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Tenants_hold_what_they_have_in_common_once(string provider)
    {
        await using var installation = await TestInstallation.CreateAsync(provider);
        var store = Store(installation);
        for (var i = 0; i < 3; i++)
            await store.SaveAsync(Sample with { Name = $"t{i}" }, CancellationToken.None);

        var read = await store.LoadAsync(CancellationToken.None);

        Assert.Equal(["t0", "t1", "t2"], read.Select(s => s.Name));
        Assert.Same(read[0].Features, read[2].Features);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task New_tenant_lies_on_the_platforms_kind_of_database_when_none_is_said(string provider)
    {
        await using var installation = await TestInstallation.CreateAsync(provider);

        var saved = await Store(installation).SaveAsync(new ShellSettings { Name = "zf" }, CancellationToken.None);

        Assert.Equal(provider, saved.DatabaseProvider);
    }
}
