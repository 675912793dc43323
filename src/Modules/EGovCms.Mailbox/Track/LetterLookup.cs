using System.Security.Cryptography;
using System.Text;
using EGovCms.Data;
using EGovCms.Mailbox.Letters;
using EGovCms.Mailbox.Storage;
using EGovCms.Privacy.Abstractions;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Mailbox.Track;

/// <summary>Finds a letter by its query code and what only its writer knows. Whether there is such a letter can be told neither by the words nor by the time that it takes.</summary>
internal sealed class LetterLookup(TenantDb db, IPersonalVault vault)
{
    private const int ShortestPhone = 7;

    /// <param name="number">The query code, parsed.</param>
    /// <param name="secret">The password; or the phone number, which opens no report.</param>
    /// <param name="cancellation">Cancels it.</param>
    public async Task<TrackSession?> FindAsync(string number, string secret, CancellationToken cancellation)
    {
        var letter = await db.Set<LetterRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Number == number, cancellation);
        var byPassword = LetterPassword.Matches(secret, letter?.PasswordHash ?? "");
        var byPhone = IsPhone(letter, secret);
        if (letter is null || !(byPassword || byPhone))
            return null;
        return letter.IsSealed ? new(letter.Id, LetterPassword.Normalize(secret)) : new(letter.Id, "");
    }

    private bool IsPhone(LetterRow? letter, string secret)
    {
        var hash = LetterPhone.Hash(vault, secret);
        return letter is { IsSealed: false, PhoneHash: { } own } && LetterPhone.Normalize(secret).Length >= ShortestPhone
            && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(own), Encoding.ASCII.GetBytes(hash));
    }
}
