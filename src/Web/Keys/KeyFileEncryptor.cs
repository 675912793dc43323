using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace EGovCms.Web.Keys;

/// <summary>Encrypts data-protection keys with the current key of the key file: AES-256-GCM.</summary>
internal sealed class KeyFileEncryptor(KeyFile file) : IXmlEncryptor
{
    internal const int NonceBytes = 12;
    internal const int TagBytes = 16;

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var key = file.Current();
        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var sealedBytes = new byte[NonceBytes + TagBytes + plain.Length];
        var nonce = sealedBytes.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(nonce, plain, sealedBytes.AsSpan(NonceBytes + TagBytes), sealedBytes.AsSpan(NonceBytes, TagBytes));
        CryptographicOperations.ZeroMemory(plain);
        return new EncryptedXmlInfo(
            new XElement("encryptedKey", new XAttribute("by", KeyFile.NameOf(key)), new XElement("value", Convert.ToBase64String(sealedBytes))),
            typeof(KeyFileDecryptor));
    }
}
