using EGovCms.Privacy.Abstractions;

namespace EGovCms.Privacy.Tests.Vault;

public sealed class LostKeyTests(PrivacySite site) : IClassFixture<PrivacySite>
{
    [Fact]
    public async Task Lost_keys_are_told_and_the_site_serves_on()
    {
        var stored = await site.VaultAsync(vault => vault.Protect("13900001234"));
        await site.RestartAsync(() =>
        {
            File.Delete(site.KeyFile);
            Directory.Delete(Path.Combine(site.Folder, "keys"), recursive: true);
        });

        await Assert.ThrowsAsync<PersonalDataLostException>(() => site.VaultAsync(vault => vault.Unprotect(stored)));
        await Assert.ThrowsAsync<PersonalDataLostException>(() => site.VaultAsync(vault => vault.Hash("letters.phone", "13900001234")));
    }
}
