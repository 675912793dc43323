using System.Security.Cryptography;

namespace EGovCms.Accounts.Passwords;

/// <summary>Passwords made for people to type once: 80 bits, without look-alike characters.</summary>
internal static class RandomPassword
{
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    public static string New() =>
        string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));
}
