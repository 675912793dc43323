using System.Security.Cryptography;

namespace EGovCms.Mailbox.Letters;

/// <summary>Passwords of letters: made for their writers, kept as PBKDF2 hashes with a salt of their own (SHA-256; the rounds stand in the hash).</summary>
internal static class LetterPassword
{
    // 40 bits in eight letters and digits that nobody mistakes for others; guesses are counted where they are asked for.
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private const int MadeLength = 8;
    private const int SealedLength = 16;
    private const int Rounds = 10_000;
    private const int Salt = 16;
    private const int Digest = 32;

    /// <summary>A new one; a sealed report's is longer, because its key is made from it.</summary>
    public static string Create(bool isSealed = false) => RandomNumberGenerator.GetString(Alphabet, isSealed ? SealedLength : MadeLength);

    public static string Hash(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(Salt);
        return $"{Rounds}.{Convert.ToBase64String(salt)}.{Convert.ToBase64String(Derive(password, salt, Rounds))}";
    }

    public static bool Matches(string password, string stored)
    {
        var parts = stored.Split('.');
        return parts.Length == 3 && int.TryParse(parts[0], out var rounds)
            && CryptographicOperations.FixedTimeEquals(Convert.FromBase64String(parts[2]), Derive(password, Convert.FromBase64String(parts[1]), rounds));
    }

    /// <summary>As it was made, whatever case and spaces it was typed with.</summary>
    public static string Normalize(string? typed) => string.Concat((typed ?? "").Where(letter => !char.IsWhiteSpace(letter) && letter != '-')).ToUpperInvariant();

    private static byte[] Derive(string password, byte[] salt, int rounds) => Rfc2898DeriveBytes.Pbkdf2(Normalize(password), salt, rounds, HashAlgorithmName.SHA256, Digest);
}
