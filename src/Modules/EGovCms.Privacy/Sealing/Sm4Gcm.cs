using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Modes;
using Org.BouncyCastle.Crypto.Parameters;

namespace EGovCms.Privacy.Sealing;

/// <summary>The SM4 cipher (GM/T 0002) in Galois/counter mode (RFC 8998), with a tag of 128 bits.</summary>
internal static class Sm4Gcm
{
    public const int KeyLength = 16;
    public const int NonceLength = 12;
    public const int TagLength = 16;

    /// <summary>The encrypted bytes, then the tag.</summary>
    public static byte[] Encrypt(byte[] key, byte[] nonce, ReadOnlySpan<byte> plain, byte[] associated)
    {
        var cipher = Begin(true, key, nonce, associated);
        var encrypted = new byte[cipher.GetOutputSize(plain.Length)];
        var written = cipher.ProcessBytes(plain, encrypted);
        cipher.DoFinal(encrypted.AsSpan(written));
        return encrypted;
    }

    /// <summary>Null when key, nonce, associated data or the encrypted bytes are others.</summary>
    public static byte[]? Decrypt(byte[] key, byte[] nonce, ReadOnlySpan<byte> encrypted, byte[] associated)
    {
        if (encrypted.Length < TagLength)
            return null;
        var cipher = Begin(false, key, nonce, associated);
        var plain = new byte[cipher.GetOutputSize(encrypted.Length)];
        try
        {
            var written = cipher.ProcessBytes(encrypted, plain);
            cipher.DoFinal(plain.AsSpan(written));
            return plain;
        }
        catch (InvalidCipherTextException)
        {
            // What was decrypted before the tag was compared is nobody's to read.
            Array.Clear(plain);
            return null;
        }
    }

    private static GcmBlockCipher Begin(bool encrypt, byte[] key, byte[] nonce, byte[] associated)
    {
        var cipher = new GcmBlockCipher(new SM4Engine());
        cipher.Init(encrypt, new AeadParameters(new KeyParameter(key), TagLength * 8, nonce, associated));
        return cipher;
    }
}
