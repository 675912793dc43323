using System.Security.Cryptography;
using EGovCms.Privacy.Sealing;

namespace EGovCms.Privacy.Abstractions;

/// <summary>
/// Letters that only their body reads. Each has a key of its own; its parts are sealed by that key (SM4-GCM), and the key is wrapped for the body (SM2) and, where the
/// writer is to come back to it, by the writer's password. What cannot be opened is null, for whatever reason: a wrong key and a changed byte look alike.
/// </summary>
public static class SealedBoxes
{
    /// <summary>A letter's key, random.</summary>
    public static LetterKey NewKey() => new(RandomNumberGenerator.GetBytes(Sm4Gcm.KeyLength));

    /// <summary>The key, for the body that has this public key.</summary>
    /// <exception cref="ArgumentException">The bytes are no public key.</exception>
    public static byte[] Wrap(LetterKey key, byte[] publicKey)
    {
        ArgumentNullException.ThrowIfNull(key);
        return [.. BoxHeader.Of(BoxKind.KeyForBody), .. Sm2.Encrypt(key.Bytes, publicKey)];
    }

    /// <summary>The key again, or null.</summary>
    public static LetterKey? Unwrap(byte[] wrapped, PrivateBodyKey body)
    {
        ArgumentNullException.ThrowIfNull(wrapped);
        ArgumentNullException.ThrowIfNull(body);
        return BoxHeader.Is(wrapped, BoxKind.KeyForBody) ? KeyOf(Sm2.Decrypt(wrapped.AsSpan(BoxHeader.Length), body.Bytes)) : null;
    }

    /// <summary>The key, by a password. Takes some tenths of a second.</summary>
    public static byte[] WrapWithPassword(LetterKey key, string password)
    {
        ArgumentNullException.ThrowIfNull(key);
        return PassphraseBox.Wrap(BoxKind.KeyByPassword, key.Bytes, password);
    }

    /// <summary>The key again; null when the password is wrong. Takes some tenths of a second: limit how often it may be tried.</summary>
    public static LetterKey? UnwrapWithPassword(byte[] wrapped, string password)
    {
        ArgumentNullException.ThrowIfNull(wrapped);
        return KeyOf(PassphraseBox.Open(BoxKind.KeyByPassword, wrapped, password));
    }

    /// <summary>Seals a part of the letter. Its length is rounded up, so that it tells little.</summary>
    /// <param name="key">The letter's key.</param>
    /// <param name="plain">A text as UTF-8, or a file.</param>
    /// <param name="context">Whose part and which: only with the same it opens again, so that stored parts cannot be exchanged.</param>
    public static byte[] Seal(LetterKey key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> context)
    {
        ArgumentNullException.ThrowIfNull(key);
        var header = BoxHeader.Of(BoxKind.Content);
        var nonce = RandomNumberGenerator.GetBytes(Sm4Gcm.NonceLength);
        var padded = Padding.Pad(plain);
        try
        {
            return [.. header, .. nonce, .. Sm4Gcm.Encrypt(key.Bytes, nonce, padded, [.. header, .. context])];
        }
        finally
        {
            CryptographicOperations.ZeroMemory(padded);
        }
    }

    /// <summary>The part again, or null.</summary>
    public static byte[]? Open(LetterKey key, ReadOnlySpan<byte> box, ReadOnlySpan<byte> context)
    {
        ArgumentNullException.ThrowIfNull(key);
        const int head = BoxHeader.Length + Sm4Gcm.NonceLength;
        if (!BoxHeader.Is(box, BoxKind.Content) || box.Length < head + Sm4Gcm.TagLength)
            return null;
        if (Sm4Gcm.Decrypt(key.Bytes, box[BoxHeader.Length..head].ToArray(), box[head..], [.. box[..BoxHeader.Length], .. context]) is not { } padded)
            return null;
        try
        {
            return Padding.Remove(padded);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(padded);
        }
    }

    private static LetterKey? KeyOf(byte[]? bytes) => bytes?.Length == Sm4Gcm.KeyLength ? new LetterKey(bytes) : null;
}
