using System.Security.Cryptography;
using EGovCms.Privacy.Sealing;

namespace EGovCms.Privacy.Abstractions;

/// <summary>
/// Keys of a body that alone reads what is sealed for it (SM2). The private key is stored only encrypted under a passphrase; there may be several such copies, one for each
/// reader. A lost passphrase, without another copy, is a lost key: nobody can restore it.
/// </summary>
public static class BodyKeys
{
    private const int FingerprintBytes = 16;
    private const int FingerprintGroup = 4;

    /// <summary>New keys. Takes some tenths of a second: the passphrase is made costly to guess.</summary>
    public static BodyKeyPair Create(string passphrase)
    {
        var (secret, publicKey) = Sm2.NewKeys();
        try
        {
            return new BodyKeyPair(publicKey, PassphraseBox.Wrap(BoxKind.PrivateKey, secret, passphrase), Fingerprint(publicKey));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }

    /// <summary>The private key; null when the passphrase is wrong or the copy was changed.</summary>
    public static PrivateBodyKey? Open(byte[] wrappedPrivateKey, string passphrase)
    {
        ArgumentNullException.ThrowIfNull(wrappedPrivateKey);
        if (PassphraseBox.Open(BoxKind.PrivateKey, wrappedPrivateKey, passphrase) is not { } secret)
            return null;
        return Sm2.IsPrivate(secret) ? new PrivateBodyKey(secret) : null;
    }

    /// <summary>Another copy of the private key, under another passphrase.</summary>
    public static byte[] Wrap(PrivateBodyKey key, string passphrase)
    {
        ArgumentNullException.ThrowIfNull(key);
        return PassphraseBox.Wrap(BoxKind.PrivateKey, key.Bytes, passphrase);
    }

    /// <summary>The copy under a new passphrase; null when the old one is wrong. The old copy opens as before until it is thrown away.</summary>
    public static byte[]? Rewrap(byte[] wrappedPrivateKey, string passphrase, string newPassphrase)
    {
        using var key = Open(wrappedPrivateKey, passphrase);
        return key is null ? null : Wrap(key, newPassphrase);
    }

    /// <summary>A public key's fingerprint: the first half of its SM3 hash, in groups of four.</summary>
    public static string Fingerprint(ReadOnlySpan<byte> publicKey)
    {
        var hash = Convert.ToHexString(Sm3.Hash(publicKey).AsSpan(0, FingerprintBytes));
        return string.Join(' ', hash.Chunk(FingerprintGroup).Select(group => new string(group)));
    }
}
