using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace EGovCms.Web.Keys;

/// <summary>
/// The data-protection keys (sign-in cookies, forms) in the data folder, encrypted by a key that lies outside of it: whoever has a backup of the
/// folder cannot make cookies with it.
/// </summary>
internal static class KeyRing
{
    private static readonly XNamespace Protection = "http://schemas.asp.net/2015/03/dataProtection";

    /// <summary><c>Keys:File</c>; by default beside the data folder, <c>App_Data.key</c> for <c>App_Data</c>.</summary>
    public static void AddEgovKeys(this WebApplicationBuilder builder, string dataFolder)
    {
        var file = new KeyFile(builder.Configuration["Keys:File"] is { Length: > 0 } path
            ? Path.GetFullPath(path, builder.Environment.ContentRootPath)
            : Path.TrimEndingDirectorySeparator(dataFolder) + ".key");
        var ring = new DirectoryInfo(Path.Combine(dataFolder, "keys"));
        Prepare(ring, file);
        builder.Services.AddSingleton(file);
        builder.Services.AddDataProtection().SetApplicationName("EGovCms").PersistKeysToFileSystem(ring);
        builder.Services.Configure<KeyManagementOptions>(options => options.XmlEncryptor = new KeyFileEncryptor(file));
    }

    /// <summary>
    /// Encrypts keys that an earlier version stored as they are. Refuses to go on when a key cannot be read for want of the key file: the host would
    /// make new ones, sign everybody out, and two nodes would do it to each other.
    /// </summary>
    internal static void Prepare(DirectoryInfo ring, KeyFile file)
    {
        var known = file.Read().Select(KeyFile.NameOf).ToHashSet(StringComparer.Ordinal);
        if (!ring.Exists)
            return;
        foreach (var stored in ring.EnumerateFiles("key-*.xml"))
        {
            var key = XElement.Load(stored.FullName);
            if (key.Descendants("encryptedKey").Select(e => (string?)e.Attribute("by")).FirstOrDefault(by => by is not null && !known.Contains(by)) is { } by)
            {
                throw new InvalidOperationException(
                    $"{stored.FullName} was encrypted by the key {by}, which is not in {file.Path}. Put the installation's key file there (or set Keys:File to where it is; "
                    + $"nodes share one). If it is lost, delete {ring.FullName}: everybody has to sign in again, nothing else is lost.");
            }

            var plain = key.Descendants().Where(e => (string?)e.Attribute(Protection + "requiresEncryption") == "true").ToList();
            if (plain.Count > 0)
                Encrypt(key, plain, stored.FullName, new KeyFileEncryptor(file));
        }
    }

    private static void Encrypt(XElement key, List<XElement> plain, string path, KeyFileEncryptor encryptor)
    {
        foreach (var element in plain)
        {
            var encrypted = encryptor.Encrypt(element);
            element.ReplaceWith(new XElement(
                Protection + "encryptedSecret", new XAttribute("decryptorType", encrypted.DecryptorType.AssemblyQualifiedName!), encrypted.EncryptedElement));
        }

        var temporary = $"{path}.{Guid.NewGuid():N}";
        key.Save(temporary);
        File.Move(temporary, path, overwrite: true);
    }
}
