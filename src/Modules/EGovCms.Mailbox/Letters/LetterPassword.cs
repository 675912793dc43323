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

    /// <summary>Whether a text is one that was made for a sealed report.</summary>
    public static bool IsSealedOne(string? text) => text is { Length: SealedLength } && text.All(Alphabet.Contains);

    /// <summary>The password of an ordinary letter whose form carries one for a sealed report, as its writer may choose either.</summary>
    public static string Ordinary(string sealedOne) => sealedOne[..MadeLength];

    /// <summary>As people read it: AB23 CD45.</summary>
    public static string Show(string password) => string.Join(' ', password.Chunk(4).Select(group => new string(group)));

    public static string Hash(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(Salt);
        return $"{Rounds}.{Convert.ToBase64String(salt)}.{Convert.ToBase64String(Derive(password, salt, Rounds))}";
    }

    public static bool Matches(string password, string stored)
    {
        var parts = stored.Split('.');
        if (parts.Length != 3)
            Pretend(password);
        return parts.Length == 3 && int.TryParse(parts[0], out var rounds)
            && CryptographicOperations.FixedTimeEquals(Convert.FromBase64String(parts[2]), Derive(password, Convert.FromBase64String(parts[1]), rounds));
    }

    /// <summary>Takes as long as <see cref="Matches"/>, so that a letter that is not there cannot be told from a wrong password.</summary>
    public static void Pretend(string password) => _ = Derive(password, new byte[Salt], Rounds);

    /// <summary>As it was made, whatever case and spaces it was typed with.</summary>
    public static string Normalize(string? typed) => string.Concat((typed ?? "").Where(letter => !char.IsWhiteSpace(letter) && letter != '-')).ToUpperInvariant();

    private static byte[] Derive(string password, byte[] salt, int rounds) => Rfc2898DeriveBytes.Pbkdf2(Normalize(password), salt, rounds, HashAlgorithmName.SHA256, Digest);
}
