using EGovCms.Privacy.Abstractions;

namespace EGovCms.Privacy.Tests.Vault;

public abstract class VaultTests(PrivacySite site)
{
    private const string Phone = "13900001234";

    /// <summary>A second node of the same installation.</summary>
    protected abstract PrivacySite Node();

    [Fact]
    public async Task Text_and_bytes_come_back()
    {
        var stored = await site.VaultAsync(vault => vault.Protect("张三 13900001234"));
        var file = await site.VaultAsync(vault => vault.Protect((byte[])[1, 2, 3]));
        var span = await site.VaultAsync(vault => vault.Protect((ReadOnlySpan<byte>)[4, 5]));

        Assert.DoesNotContain(Phone, stored, StringComparison.Ordinal);
        Assert.Equal("张三 13900001234", await site.VaultAsync(vault => vault.Unprotect(stored)));
        Assert.Equal([1, 2, 3], await site.VaultAsync(vault => vault.Unprotect(file)));
        Assert.Equal([4, 5], await site.VaultAsync(vault => vault.Unprotect(span.AsSpan())));
    }

    [Fact]
    public async Task Another_tenant_cannot_read_it()
    {
        var stored = await site.VaultAsync(vault => vault.Protect(Phone), PrivacySite.Body);

        var refusal = await Assert.ThrowsAsync<PersonalDataLostException>(() => site.VaultAsync(vault => vault.Unprotect(stored)));

        Assert.Contains("Restore the keys", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(Phone, await site.VaultAsync(vault => vault.Unprotect(stored), PrivacySite.Body));
    }

    [Fact]
    public async Task What_was_changed_is_refused()
    {
        var file = await site.VaultAsync(vault => vault.Protect((byte[])[1, 2, 3]));
        file[^1] ^= 1;

        await Assert.ThrowsAsync<PersonalDataLostException>(() => site.VaultAsync(vault => vault.Unprotect(file)));
        await Assert.ThrowsAsync<PersonalDataLostException>(() => site.VaultAsync(vault => vault.Unprotect("{}")));
    }

    [Fact]
    public async Task Hash_is_the_same_over_restarts_and_nodes_and_differs_between_purposes_and_tenants()
    {
        var hash = await site.VaultAsync(vault => vault.Hash("letters.phone", Phone));
        await using var node = Node();
        await node.InitializeAsync();

        Assert.Equal(hash, await node.VaultAsync(vault => vault.Hash("letters.phone", Phone)));
        Assert.Equal(43, hash.Length);
        Assert.NotEqual(hash, await site.VaultAsync(vault => vault.Hash("letters.email", Phone)));
        Assert.NotEqual(hash, await site.VaultAsync(vault => vault.Hash("letters.phone1", Phone[1..])));
        Assert.NotEqual(hash, await site.VaultAsync(vault => vault.Hash("letters.phone", Phone), PrivacySite.Body));
    }
}

public sealed class SqliteVaultTests(PrivacySite site) : VaultTests(site), IClassFixture<PrivacySite>
{
    private readonly PrivacySite _site = site;

    protected override PrivacySite Node() => new() { Twin = _site };
}

public sealed class PostgresVaultTests(PostgresPrivacySite site) : VaultTests(site), IClassFixture<PostgresPrivacySite>
{
    private readonly PostgresPrivacySite _site = site;

    protected override PrivacySite Node() => new PostgresPrivacySite { Twin = _site };
}
