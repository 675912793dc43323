using System.Net;
using System.Security.Cryptography;
using System.Xml.Linq;
using EGovCms.Testing.Site;
using EGovCms.Web.Tests.Operation;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Web.Tests.Keys;

/// <summary>The data-protection keys in the data folder are worth nothing without the key file outside of it.</summary>
public sealed class KeyProtectionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Stored_key_is_encrypted_by_a_file_that_its_owner_alone_can_read_and_nothing_is_warned_of()
    {
        await using var site = new NewSite();
        await site.InitializeAsync();

        var stored = Assert.Single(Ring(site).GetFiles("key-*.xml"));
        var key = XElement.Load(stored.FullName);
        Assert.NotEmpty(key.Descendants("encryptedKey"));
        Assert.Empty(key.Descendants("masterKey"));
        Assert.DoesNotContain(File.ReadAllText(site.KeyFile).Trim(), File.ReadAllText(stored.FullName), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(site.KeyFile));
        await site.StopAsync();
        Assert.DoesNotContain("encryptor", string.Concat(Directory.GetFiles(Path.Combine(site.Folder, "logs")).Select(File.ReadAllText)), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Sign_in_outlives_a_restart_with_a_new_key_in_front_of_the_old()
    {
        await using var site = new NewSite();
        await site.InitializeAsync();
        using var browser = site.CreateBrowser();
        await browser.SignInAsync(SiteFixture.AdminUser, site.AdminPassword);
        var fresh = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

        await site.RestartAsync(() => File.WriteAllText(site.KeyFile, fresh + "\n" + File.ReadAllText(site.KeyFile)));

        var page = await browser.OpenAsync(site.Url + "/Admin", Token);
        Assert.Equal((HttpStatusCode.OK, "/Admin"), (page.Status, page.Address.AbsolutePath));
    }

    [Fact]
    public async Task Host_without_the_key_file_refuses_to_start_and_says_what_to_do()
    {
        await using var site = new NewSite();
        await site.InitializeAsync();

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => site.RestartAsync(() => File.Move(site.KeyFile, site.KeyFile + ".lost")));

        Assert.Contains(site.KeyFile, refused.Message, StringComparison.Ordinal);
        Assert.Contains("Keys:File", refused.Message, StringComparison.Ordinal);
        Assert.Single(Ring(site).GetFiles("key-*.xml"));
    }

    [Fact]
    public async Task Key_that_an_earlier_version_stored_as_it_is_gets_encrypted_and_goes_on_to_serve()
    {
        await using var site = new NewSite();
        var ring = Directory.CreateDirectory(Ring(site).FullName);
        var before = new ServiceCollection().AddDataProtection().SetApplicationName("EGovCms").PersistKeysToFileSystem(ring).Services;
        await using var provider = before.BuildServiceProvider();
        var secret = provider.GetDataProtector("test").Protect("六盘水");
        var stored = Assert.Single(ring.GetFiles("key-*.xml"));
        var master = XElement.Load(stored.FullName).Descendants("masterKey").Single().Element("value")!.Value;

        await site.InitializeAsync();

        Assert.DoesNotContain(master, File.ReadAllText(stored.FullName), StringComparison.Ordinal);
        Assert.Equal("六盘水", site.Services.GetDataProtector("test").Unprotect(secret));
    }

    [Fact]
    public async Task Key_file_that_holds_no_keys_is_refused_by_name()
    {
        await using var site = new NewSite();
        File.WriteAllText(site.KeyFile, "not a key\n");

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(async () => await site.InitializeAsync());

        Assert.Contains(site.KeyFile, refused.Message, StringComparison.Ordinal);
    }

    private static DirectoryInfo Ring(OneSite site) => new(Path.Combine(site.Folder, "keys"));
}
