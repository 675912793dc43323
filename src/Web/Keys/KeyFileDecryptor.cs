using System.Security.Cryptography;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace EGovCms.Web.Keys;

/// <summary>Decrypts what <see cref="KeyFileEncryptor"/> wrote. Its name stands in each stored key, which makes it by that: it must stay.</summary>
internal sealed class KeyFileDecryptor(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement)
    {
        var file = services.GetRequiredService<KeyFile>();
        var by = (string?)encryptedElement.Attribute("by");
        var key = file.Read().FirstOrDefault(key => KeyFile.NameOf(key) == by)
            ?? throw new CryptographicException($"No key in {file.Path} is the one ({by}) that this was encrypted with.");
        var sealedBytes = Convert.FromBase64String((string)encryptedElement.Element("value")!).AsSpan();
        var plain = new byte[sealedBytes.Length - KeyFileEncryptor.NonceBytes - KeyFileEncryptor.TagBytes];
        using var aes = new AesGcm(key, KeyFileEncryptor.TagBytes);
        aes.Decrypt(
            sealedBytes[..KeyFileEncryptor.NonceBytes], sealedBytes[(KeyFileEncryptor.NonceBytes + KeyFileEncryptor.TagBytes)..],
            sealedBytes.Slice(KeyFileEncryptor.NonceBytes, KeyFileEncryptor.TagBytes), plain);
        using var stream = new MemoryStream(plain);
        return XElement.Load(stream);
    }
}
