using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace EGovCms.Privacy.Sealing;

/// <summary>A key encrypted under a passphrase: header, rounds, salt, nonce, then SM4-GCM by a key from PBKDF2-SHA256. All before the encrypted bytes is authenticated with them.</summary>
internal static class PassphraseBox
{
    /// <summary>Rounds of PBKDF2, as OWASP advises for SHA-256. They stand in the box, so a later version may take more.</summary>
    public const int Rounds = 600_000;

    /// <summary>A box that names more was not made here: it would only cost time.</summary>
    private const int MostRounds = 10_000_000;

    private const int SaltLength = 16;
    private const int HeadLength = BoxHeader.Length + sizeof(int) + SaltLength + Sm4Gcm.NonceLength;

    public static byte[] Wrap(BoxKind kind, ReadOnlySpan<byte> secret, string passphrase, int rounds = Rounds)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(passphrase);
        var head = new byte[HeadLength];
        BoxHeader.Of(kind).CopyTo(head, 0);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(BoxHeader.Length), rounds);
        RandomNumberGenerator.Fill(head.AsSpan(BoxHeader.Length + sizeof(int)));
        var key = KeyOf(passphrase, head, rounds);
        try
        {
            return [.. head, .. Sm4Gcm.Encrypt(key, head[^Sm4Gcm.NonceLength..], secret, head)];
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    /// <summary>Null when the passphrase is another, or the box was changed.</summary>
    public static byte[]? Open(BoxKind kind, ReadOnlySpan<byte> box, string passphrase, int leastRounds = Rounds)
    {
        ArgumentNullException.ThrowIfNull(passphrase);
        if (!BoxHeader.Is(box, kind) || box.Length < HeadLength + Sm4Gcm.TagLength || passphrase.Length == 0)
            return null;
        var head = box[..HeadLength].ToArray();
        var rounds = BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(BoxHeader.Length));
        if (rounds < leastRounds || rounds > MostRounds)
            return null;
        var key = KeyOf(passphrase, head, rounds);
        try
        {
            return Sm4Gcm.Decrypt(key, head[^Sm4Gcm.NonceLength..], box[HeadLength..], head);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    private static byte[] KeyOf(string passphrase, byte[] head, int rounds)
    {
        // An input method may write the same letter in full or half width, or composed: one form of it counts.
        var words = Encoding.UTF8.GetBytes(passphrase.Normalize(NormalizationForm.FormKC));
        try
        {
            var salt = head.AsSpan(BoxHeader.Length + sizeof(int), SaltLength);
            return Rfc2898DeriveBytes.Pbkdf2(words, salt, rounds, HashAlgorithmName.SHA256, Sm4Gcm.KeyLength);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(words);
        }
    }
}
